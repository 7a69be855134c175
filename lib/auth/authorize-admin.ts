import { NotAllowed } from './not-allowed';
import type { Viewer } from './viewer';

/** Throws NotAllowed unless the viewer is an admin. */
export function authorizeAdmin(viewer: Viewer): void {
  if (viewer.role !== 'admin') throw new NotAllowed('Only admins do this');
}
