import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { areasParameters, estimateParameters, figuresParameters, type Parameter } from '@/app/api/v1/parameters';
import {
  areasAnswer,
  baselinesAnswer,
  claimsAnswer,
  components,
  estimateAnswer,
  figuresAnswer,
  officialAnswer,
} from '@/app/api/v1/schemas';

/** The document of this API: OpenAPI 3.1, from the schemas that its answers are checked with. */
export function GET(request: NextRequest): Promise<Response> {
  const schema = z.looseObject({ openapi: z.literal('3.1.0') });
  return answer(request, { schema, parameters: [] }, async () => ({ body: document() }));
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;

const description = `What US medical coders report earning, beside a career guide and official figures.

Coders chose to report their pay. Those who are certified, well paid or looking for another job may be more likely to do \
so: survey figures may be higher than what coders in general earn. Answers based on the survey say in \`sample\` \
whether they come from sample reports.

Amounts are whole cents; pay is base pay of a 2,080-hour year unless said otherwise. Intervals are 80% intervals. Every answer \
has an ETag: ask again with \`If-None-Match\`.`;

function document() {
  const csv = (of: string) => ({
    'text/csv': { schema: { type: 'string', description: `The same, one row per ${of}` } },
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Paychart', version: '1.0.0', description },
    servers: [{ url: '/api/v1' }],
    paths: {
      '/figures': operation(
        'readFigures',
        'Survey figures',
        figuresAnswer,
        figuresParameters,
        csv('figure, in dollars'),
      ),
      '/estimate': operation('readEstimate', 'The modeled range of a job', estimateAnswer, estimateParameters),
      '/claims': operation('readClaims', 'Claims of the guide, checked', claimsAnswer),
      '/official': operation('readOfficial', 'BLS and BEA figures', officialAnswer),
      '/areas': operation(
        'readAreas',
        'DOL’s wages by area',
        areasAnswer,
        areasParameters,
        csv('area, in dollars an hour'),
      ),
      '/baselines': operation('readBaselines', 'The guide’s ranges', baselinesAnswer),
    },
    components: {
      schemas: schemas(),
      parameters: { IfNoneMatch: { name: 'If-None-Match', in: 'header', schema: { type: 'string' } } },
      responses: {
        NotModified: { description: 'Nothing changed since the answer with that ETag' },
        WrongQuestion: problem('A parameter is wrong or unknown: `errors` names it'),
        TooManyRequests: later('Too many requests'),
        Away: later('The database does not answer'),
      },
    },
  };
}

function operation(
  operationId: string,
  summary: string,
  schema: z.ZodType,
  parameters: readonly Parameter[] = [],
  otherContent: object = {},
) {
  return {
    get: {
      operationId,
      summary,
      parameters: [...parameters, { $ref: '#/components/parameters/IfNoneMatch' }],
      responses: {
        200: {
          description: summary,
          headers: { ETag: { schema: { type: 'string' } } },
          content: { 'application/json': { schema: { $ref: uri(components.get(schema)?.id) } }, ...otherContent },
        },
        304: { $ref: '#/components/responses/NotModified' },
        422: { $ref: '#/components/responses/WrongQuestion' },
        429: { $ref: '#/components/responses/TooManyRequests' },
        503: { $ref: '#/components/responses/Away' },
      },
    },
  };
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: { $ref: uri('Problem') } } } };
}

function later(description: string) {
  const headers = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
  return { ...problem(description), headers };
}

function schemas() {
  const named = z.toJSONSchema(components, { io: 'output', unrepresentable: 'any', uri });
  return Object.fromEntries(
    Object.entries(named.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}

function uri(id: string | undefined): string {
  return `#/components/schemas/${id}`;
}
