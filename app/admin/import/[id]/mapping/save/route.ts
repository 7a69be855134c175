import type { Notice } from '@/app/admin/import/notices';
import { isFromThisSite } from '@/lib/auth/is-from-this-site';
import { requireAdmin } from '@/lib/auth/viewer';
import { changeMapping } from '@/lib/intake/change-mapping';
import { startRun } from '@/lib/intake/start-run';

/** More than the largest form has. */
const MOST_BYTES = 5_000_000;

/** Keeps the mapping as the form has it, and begins a dry run where that was asked for. A route: actions take 1 MB. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/admin/import/[id]/mapping/save'>,
): Promise<Response> {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const viewer = await requireAdmin('/admin/import');
  const { id } = await params;
  if (Number(request.headers.get('content-length')) > MOST_BYTES) return new Response(null, { status: 413 });
  const form = new URLSearchParams(await request.text());
  const goOn = form.get('decision') === 'continue';
  const version = Number(form.get('version') ?? '');
  const changed = await changeMapping(viewer, { id, version }, form);
  if (changed.outcome === 'gone') return to('/admin/import?notice=gone');
  if (changed.outcome !== 'changed') return toMapping(id, changed.outcome);
  if (changed.look) return toMapping(id, 'look');
  if (!goOn) return toMapping(id, 'kept');
  if (changed.missing) return to(`/admin/import/${id}/mapping?missing=1`);
  const started = await startRun(viewer, { id, version: version + 1 }, { kind: 'dry_run' });
  const busy = started.outcome === 'busy' ? '?notice=busy' : '';
  return to(`/admin/import/${id}/check${busy}`);
}

function toMapping(id: string, notice: Notice): Response {
  return to(`/admin/import/${id}/mapping?notice=${notice}`);
}

function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
