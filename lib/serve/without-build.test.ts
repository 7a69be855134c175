import { expect, it } from 'vitest';
import { withoutBuild } from './without-build';

it('reads the mark of a build off pictures alone', () => {
  expect(withoutBuild('/states/opengraph-image-1a2b3c?4d5e')).toBe('/states/opengraph-image-1a2b3c');
  expect(withoutBuild('/icon.svg?icon.1f.svg')).toBe('/icon.svg');
  for (const address of ['/?opengraph-image?x', '/search?q=/icon.svg?a', '/states/texas?a=1', '/icon.svg']) {
    expect(withoutBuild(address)).toBe(address);
  }
});
