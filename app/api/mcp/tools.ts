import { McpServer } from '@modelcontextprotocol/server';
import { NextRequest } from 'next/server';
import { z } from 'zod';
import { siteAddress } from '@/app/_site/site-address';
import { GET as claims } from '@/app/api/v1/claims/route';
import { GET as estimate } from '@/app/api/v1/estimate/route';
import { GET as figures } from '@/app/api/v1/figures/route';
import type { Parameter } from '@/app/api/v1/parameters';
import { estimateParameters, figuresParameters } from '@/app/api/v1/parameters';
import { claimsAnswer, estimateAnswer, figuresAnswer, problemAnswer } from '@/app/api/v1/schemas';

const instructions = `What US medical coders earn: a survey of coders, a career guide and official figures.

Say with each figure how many coders stand behind it, the months it covers and its receipt, and that coders chose to report. \
A figure that is not shown is hidden because too few coders stand behind it or because it would tell about them: say so, and \
don't work it out from others. An estimate is modeled: give its 80% interval. Amounts are cents of a 2,080-hour year of base \
pay. If \`sample\` is true, all of it is made up.`;

const readOnly = { readOnlyHint: true, openWorldHint: false, idempotentHint: true, destructiveHint: false };

const takes = {
  figures: inputOf(figuresParameters.filter(({ name }) => name !== 'format')),
  estimate: inputOf(estimateParameters),
  claims: z.strictObject({}),
};
const answers = {
  figures: outputOf(figuresAnswer),
  estimate: outputOf(estimateAnswer),
  claims: outputOf(claimsAnswer),
};

/** What an assistant can ask: three routes of the API, with their parameters and answers. Limits count by the client's address. */
export function toolsFor(clientAddress: string | null | undefined): McpServer {
  const server = new McpServer({ name: 'paychart', title: 'Paychart', version: '1.0.0' }, { instructions });
  server.registerTool(
    'figures',
    {
      title: 'Survey figures',
      description:
        'What coders reported, for the nation, one attribute or a listed pair, or for every value of one attribute (`by`). What is no cell is answered by `estimate`.',
      inputSchema: takes.figures,
      outputSchema: answers.figures,
      annotations: readOnly,
    },
    async (asked) => told(figuresAnswer, await figures(questionOf(clientAddress, asked))),
  );
  server.registerTool(
    'estimate',
    {
      title: 'Estimate of a job',
      description:
        'The modeled range of base pay in a job, in a state, county or city if one is given, and where a pay stands in it.',
      inputSchema: takes.estimate,
      outputSchema: answers.estimate,
      annotations: readOnly,
    },
    async (asked) => told(estimateAnswer, await estimate(questionOf(clientAddress, asked))),
  );
  server.registerTool(
    'claims',
    {
      title: 'Claims, checked',
      description: 'What articles claim of coders’ pay, each with what the survey and official figures say of it.',
      inputSchema: takes.claims,
      outputSchema: answers.claims,
      annotations: readOnly,
    },
    async () => told(claimsAnswer, await claims(questionOf(clientAddress, {}))),
  );
  return server;
}

/** Described as OpenAPI has it: of its own accord zod refuses to describe what it takes on trust. */
function outputOf<Schema extends z.ZodType>(schema: Schema) {
  const described = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  const jsonSchema = { input: () => described, output: () => described };
  return { '~standard': { ...schema['~standard'], jsonSchema } };
}

/** Each parameter under its name; the route checks what is in it, and says what would do. */
function inputOf(parameters: readonly Parameter[]) {
  return z.strictObject(
    Object.fromEntries(
      parameters.map(({ name, schema, description }) => {
        const values = z.array(z.string()).safeParse(schema.enum).data;
        const text = values ? z.enum(values) : z.string();
        const taken = schema.type === 'array' ? z.array(z.string()) : text;
        return [name, taken.optional().meta({ ...(description && { description }) })];
      }),
    ),
  );
}

function questionOf(
  clientAddress: string | null | undefined,
  asked: Readonly<Record<string, string | readonly string[] | undefined>>,
) {
  const url = new URL(siteAddress('/api/v1'));
  for (const [name, value] of Object.entries(asked)) {
    for (const each of [value ?? []].flat()) url.searchParams.append(name, each);
  }
  return new NextRequest(url, { headers: clientAddress ? { 'x-client-address': clientAddress } : {} });
}

/** The route's answer, or its problem as an error that the assistant can mend. */
async function told(schema: z.ZodObject, response: Response) {
  const body: unknown = await response.json();
  if (!response.ok) {
    const { title, detail } = problemAnswer.parse(body);
    return { isError: true, content: [{ type: 'text' as const, text: `${title}: ${detail}` }] };
  }
  return {
    structuredContent: schema.parse(body),
    content: [{ type: 'text' as const, text: JSON.stringify(body) }],
  };
}
