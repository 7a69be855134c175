import { isFromThisSite } from '@/lib/auth/is-from-this-site';
import { requireAdmin } from '@/lib/auth/viewer';
import { MOST_BYTES, MOST_MEGABYTES, receiveFile } from '@/lib/intake/receive-file';
import { refusedFile } from '@/lib/intake/refused-file';

/** What a form is around its file. */
const AROUND = 100_000;

/**
 * Takes the file of a survey. It stands under api, where proxy.ts is not in between: Next hands the first 10 MB alone through
 * it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const viewer = await requireAdmin('/admin/import');
  const file = await fileIn(request);
  if (file === 'too-large') {
    return refused(
      `The file is larger than ${MOST_MEGABYTES} MB. On the server, npm run reports:import -- FILE --map MAPPING takes a file of any size.`,
    );
  }
  if (!file) return refused('Choose a file.');
  const received = await receiveFile(viewer, file);
  return received.outcome === 'refused' ? refused(received.message) : to(`/admin/import/${received.id}`);
}

async function fileIn(request: Request): Promise<{ name: string; bytes: Uint8Array } | 'too-large' | undefined> {
  const body = await bodyOf(request);
  if (body === 'too-large') return body;
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined;
  if (file.size > MOST_BYTES) return 'too-large';
  return { name: file.name, bytes: await file.bytes() };
}

/** What is too large is heard to its end, and forgotten: a browser that may not send all says that the site is broken. */
async function bodyOf({ body }: Request): Promise<Buffer<ArrayBuffer> | 'too-large'> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES + AROUND) pieces = [];
    else pieces.push(piece);
  }
  return size > MOST_BYTES + AROUND ? 'too-large' : Buffer.concat(pieces);
}

/** The sentence may name what stands in the file, so the address has it sealed. */
function refused(message: string): Response {
  return to(`/admin/import?refused=${refusedFile.seal(message)}`);
}

function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
