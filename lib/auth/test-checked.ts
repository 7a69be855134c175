import type { Checked, Viewer } from './viewer';

/** For the tests: the viewer as if a page had checked their role. */
export function checked<Role extends Viewer['role']>(viewer: Viewer & { role: Role }): Checked<Role> {
  mark(viewer);
  return viewer;
}

function mark<Role extends Viewer['role']>(_viewer: Viewer & { role: Role }): asserts _viewer is Checked<Role> {}
