import { mappingAnswer } from '@/app/admin/import/mapping-answer';
import { requireAdmin } from '@/lib/auth/viewer';
import { openIntake } from '@/lib/intake/open-intake';

/** The mapping of a file as it stands, as a file of its own. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/admin/import/[id]/mapping.json'>,
): Promise<Response> {
  const viewer = await requireAdmin('/admin/import');
  const { id } = await params;
  const intake = await openIntake(viewer, id);
  return mappingAnswer(intake?.state.mapping);
}
