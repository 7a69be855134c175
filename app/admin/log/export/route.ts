import { PassThrough, Readable } from 'node:stream';
import type { NextRequest } from 'next/server';
import { requireAdmin } from '@/lib/auth/viewer';
import { log } from '@/lib/log';
import { exportLog } from '@/lib/reports/export-log';
import { logQuestion } from '@/lib/reports/log-question';

/** The log entries that match the address, as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireAdmin('/admin/log');
  const { said, problems } = logQuestion(request.nextUrl.searchParams);
  if (!said) return new Response(problems.map(({ message }) => message).join('\n'), { status: 422 });
  const file = new PassThrough();
  exportLog(viewer, said, file).catch((error) => {
    log.error({ err: error }, 'The log could not be exported');
    file.destroy(error);
  });
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for await (const chunk of Readable.from(file)) controller.enqueue(chunk);
      controller.close();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="paychart-log.csv"',
      'cache-control': 'no-store',
    },
  });
}
