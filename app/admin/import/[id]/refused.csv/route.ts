import { requireAdmin } from '@/lib/auth/viewer';
import { openIntake } from '@/lib/intake/open-intake';
import { refusedRows } from '@/lib/intake/refused-rows';

/** The refused rows of a file, to be mended. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/admin/import/[id]/refused.csv'>,
): Promise<Response> {
  const viewer = await requireAdmin('/admin/import');
  const { id } = await params;
  const intake = await openIntake(viewer, id);
  if (!intake?.state.mapping || intake.importId !== null) return new Response(null, { status: 404 });
  const rows = refusedRows(viewer, intake);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await rows.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="refused-rows.csv"',
      'cache-control': 'private, no-store',
    },
  });
}
