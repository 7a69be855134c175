import { NotAllowed } from '@/lib/auth/not-allowed';
import type { Viewer } from '@/lib/auth/viewer';

/** Throws NotAllowed unless the viewer decides on reports. */
export function authorizeModerator(viewer: Viewer): void {
  if (viewer.role !== 'moderator' && viewer.role !== 'admin') {
    throw new NotAllowed('Only moderators and admins decide on reports');
  }
}
