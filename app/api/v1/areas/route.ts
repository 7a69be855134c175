import { stringify } from 'csv-stringify/sync';
import type { NextRequest } from 'next/server';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { areasParameters } from '@/app/api/v1/parameters';
import { areasAnswer } from '@/app/api/v1/schemas';
import type { Area } from '@/lib/areas/area';
import { readAreas } from '@/lib/areas/read-areas';
import type { ParameterProblem } from '@/lib/url-parameters';

/** DOL's wages by area, all or those of one state; also as CSV, in dollars an hour. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, { schema: areasAnswer, parameters: areasParameters }, async (asked) => {
    const problems = problemsOf(asked);
    if (problems.length > 0) return { problems };
    const all = await readAreas();
    const csv = asked.get('format') === 'csv';
    if (all.kind === 'not-published') return csv ? { csv: csvOf([], '') } : { body: all };
    const state = asked.get('state');
    const areas = all.areas.filter(({ states }) => !state || states.some((one) => one === state));
    return csv ? { csv: csvOf(areas, all.source.period) } : { body: { ...all, areas: areas.map(inAnswer) } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;

function inAnswer({ code, name, slug, states, metropolitan, ...wages }: Area) {
  return {
    ...{ code, name, slug, states, metropolitan },
    entryHourlyCents: wages.entryCents,
    secondHourlyCents: wages.secondCents,
    meanHourlyCents: wages.meanCents,
    experiencedHourlyCents: wages.experiencedCents,
  };
}

function csvOf(areas: readonly Area[], period: string): string {
  const dollars = (cents: number) => cents / 100;
  const rows = areas.map((area) => ({
    ...{ code: area.code, name: area.name, states: area.states.join(' '), metropolitan: area.metropolitan, period },
    entry: dollars(area.entryCents),
    second: dollars(area.secondCents),
    mean: dollars(area.meanCents),
    experienced: dollars(area.experiencedCents),
  }));
  const columns = 'code,name,states,metropolitan,entry,second,mean,experienced,period'.split(',');
  return stringify(rows, { header: true, columns, escape_formulas: true, cast: { boolean: String } });
}

function problemsOf(asked: URLSearchParams): ParameterProblem[] {
  return areasParameters.flatMap(({ name, schema }) => {
    const value = asked.get(name);
    return value && !schema.enum?.includes(value)
      ? { parameter: name, message: `Give one of ${schema.enum?.join(', ')}` }
      : [];
  });
}
