import { connection } from 'next/server';
import { siteAddress } from '@/app/_site/site-address';

const text = () => `# Paychart

> What US medical coders earn: a survey of coders, beside a career guide and official figures (BLS, DOL, BEA).

Each figure says how many coders stand behind it, as a band, and the months it covers. Figures of few coders are hidden; those
are not to be worked out from others. Coders chose to report, which may bias what they say.

- [Ask as an assistant](${siteAddress('/api/mcp')}): MCP over HTTP, with tools for figures, estimates and checked claims
- [Ask as a program](${siteAddress('/api/v1/openapi.json')}): the API, described by OpenAPI
- [How the figures are made](${siteAddress('/method')})
`;

/** For language models that look for it (llmstxt.org). */
export async function GET(): Promise<Response> {
  await connection(); // it holds the site's address, and a build may have been made for another
  return new Response(text(), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'access-control-allow-origin': '*',
    },
  });
}
