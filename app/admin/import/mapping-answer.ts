import type { Mapping } from '@/lib/mapping/mapping';

/** A mapping as a small file that people can read and change, and that the command line takes. */
export function mappingAnswer(mapping: Mapping | undefined): Response {
  if (!mapping) return new Response(null, { status: 404 });
  const name =
    mapping.survey
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'survey';
  return new Response(`${JSON.stringify(mapping, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.mapping.json"`,
      'cache-control': 'private, no-store',
    },
  });
}
