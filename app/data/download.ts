import { connection } from 'next/server';
import { type DataSet, readDataSet } from '@/lib/aggregates/read-data-set';

/**
 * The newest release as a file, which any site may read. The page cache gives it an ETag and keeps it until the next
 * release. `name` is what a browser saves it under; without one it shows it.
 */
export async function download(
  type: string,
  make: (set: DataSet) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
  name?: (set: DataSet) => string,
): Promise<Response> {
  await connection(); // it holds the site's address, and a build may have been made for another
  const set = await readDataSet();
  const open = { 'access-control-allow-origin': '*' };
  if (!set) return new Response('Nothing is published yet.', { status: 404, headers: open });
  const saved = name && { 'content-disposition': `attachment; filename="${name(set)}"` };
  return new Response(await make(set), { headers: { ...open, 'content-type': type, ...saved } });
}
