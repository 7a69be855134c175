import { z } from 'zod';
import { LONGEST_PLACE } from '@/lib/areas/longest-place';
import { questionSchema } from '@/lib/estimate/question';
import { credentialGroups, credentials } from '@/lib/survey/credentials';
import { dimensions, valuesOf } from '@/lib/survey/dimension';
import { keysOf } from '@/lib/survey/vocabulary';

/** A parameter of the query as OpenAPI describes it. One whose type is `array` may be given several times. */
export interface Parameter {
  name: string;
  in: 'query';
  schema: z.core.JSONSchema.BaseSchema;
  description?: string;
}

/** Filters of the figures: each dimension by its name. */
export const filterNames = keysOf(dimensions);

const format = query('format', {
  type: 'string',
  enum: ['json', 'csv'],
  description: 'JSON unless `csv` is asked for',
});

export const figuresParameters: readonly Parameter[] = [
  ...filterNames.map((name) =>
    name === 'credential'
      ? query(name, {
          type: 'string',
          enum: [...keysOf(credentials), ...keysOf(credentialGroups)],
          description: 'One that is too rare to be counted on its own is answered with its group: see the cell’s name',
        })
      : query(name, { type: 'string', enum: valuesOf(name) }),
  ),
  query('year', { type: 'string', pattern: '^20\\d\\d$', description: 'The year the pay is for' }),
  query('by', { type: 'string', enum: filterNames, description: 'Lists every value of this dimension' }),
  format,
];

/** What areas can be asked by. */
export const areasParameters: readonly Parameter[] = [
  query('state', {
    type: 'string',
    enum: valuesOf('state'),
    description: 'Only areas that lie in it, in part or whole',
  }),
  format,
];

/** What the calculator can be asked of base pay. */
export const estimateParameters: readonly Parameter[] = [
  ...Object.entries(z.toJSONSchema(questionSchema, { io: 'input' }).properties ?? {}).flatMap(([name, schema]) =>
    typeof schema === 'boolean' ? [] : query(name, schema),
  ),
  query('place', {
    type: 'string',
    maxLength: LONGEST_PLACE,
    description: 'A county or city, in the state if one is given',
  }),
  query('area', {
    type: 'string',
    pattern: '^\\d{5,7}$',
    description: 'Code of a DOL area, as `/areas` has it; beside a place it says which of several is meant',
  }),
];

function query(name: string, { description, ...schema }: z.core.JSONSchema.BaseSchema): Parameter {
  return { name, in: 'query', schema, ...(description && { description }) };
}
