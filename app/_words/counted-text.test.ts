import { expect, test } from 'vitest';
import { countedText } from './counted-text';

test('rare credentials are told with the group that they count in', () => {
  expect(countedText(['cpc', 'none'])).toBeNull();
  expect(countedText(['cpc', 'cemc'])).toBe('CEMC counts in AAPC specialty credentials');
  expect(countedText(['cemc', 'cuc', 'coc_a'])).toBe(
    'CEMC and CUC count in AAPC specialty credentials; COC-A in other credentials',
  );
});
