import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { answer } from '@/app/api/v1/answer';
import { filterNames } from '@/app/api/v1/figures/asked-figures';
import {
  baselinesAnswer,
  claimsAnswer,
  estimateAnswer,
  figuresAnswer,
  officialAnswer,
  problemAnswer,
} from '@/app/api/v1/schemas';
import { questionSchema } from '@/lib/estimate/question';
import { valuesOf } from '@/lib/survey/dimension';

/** The document of this API: OpenAPI 3.1, from the schemas that its answers are checked with. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, z.looseObject({ openapi: z.literal('3.1.0') }), async () => ({ body: document() }));
}

function document() {
  const filters = [
    ...filterNames.map((name) => parameter(name, { type: 'string', enum: valuesOf(name) })),
    parameter('year', { type: 'string', pattern: '^20\\d\\d$' }),
    parameter('by', { type: 'string', enum: filterNames }, 'Lists every value of a dimension'),
    parameter('format', { type: 'string', enum: ['json', 'csv'] }),
  ];
  const question = z.toJSONSchema(questionSchema, { io: 'input', unrepresentable: 'any' });
  const questionParameters = Object.entries(question.properties ?? {}).map(([name, schema]) => parameter(name, schema));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Paychart',
      version: '1.0.0',
      description:
        'What US medical coders report earning, beside a career guide and official figures. Amounts are cents of a 2,080-hour year.',
    },
    servers: [{ url: '/api/v1' }],
    paths: {
      '/figures': operation('readFigures', 'Survey figures', filters, figuresAnswer, true),
      '/estimate': operation('readEstimate', 'The modelled range of a job', questionParameters, estimateAnswer),
      '/claims': operation('readClaims', 'Claims of the guide, checked', [], claimsAnswer),
      '/official': operation('readOfficial', 'BLS and BEA figures', [], officialAnswer),
      '/baselines': operation('readBaselines', 'The guide’s ranges', [], baselinesAnswer),
    },
  };
}

function parameter(name: string, schema: unknown, description?: string) {
  return { name, in: 'query', required: false, schema, ...(description && { description }) };
}

function operation(operationId: string, summary: string, parameters: unknown[], schema: z.ZodType, csv = false) {
  const problem = { content: { 'application/problem+json': { schema: jsonSchema(problemAnswer) } } };
  return {
    get: {
      operationId,
      summary,
      parameters,
      responses: {
        200: {
          description: summary,
          content: {
            'application/json': { schema: jsonSchema(schema) },
            ...(csv && { 'text/csv': { schema: { type: 'string' } } }),
          },
        },
        422: { description: 'A parameter is wrong: `errors` names it', ...problem },
        429: { description: 'Too many requests: wait as `Retry-After` says', ...problem },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return rest;
}
