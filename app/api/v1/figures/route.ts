import { stringify } from 'csv-stringify/sync';
import type { NextRequest } from 'next/server';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { figuresParameters } from '@/app/api/v1/parameters';
import { figuresAnswer } from '@/app/api/v1/schemas';
import type { Figure } from '@/lib/aggregates/figure';
import { readApprovedReports } from '@/lib/aggregates/read-approved-reports';
import { readSample } from '@/lib/aggregates/read-sample';
import { askedFigures } from './asked-figures';

/** Survey figures, as the pages show them; also as CSV, in dollars. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, { schema: figuresAnswer, parameters: figuresParameters }, async (asked) => {
    const found = await askedFigures(asked);
    if ('problems' in found) return found;
    const [sample, approvedReports] = await Promise.all([readSample(), readApprovedReports()]);
    return asked.get('format') === 'csv'
      ? { csv: csvOf(found.figures, sample) }
      : { body: { sample, approvedReports, figures: found.figures } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;

function csvOf(figures: readonly Figure[], sample: boolean): string {
  const rows = figures.map((figure) => ({ ...rowOf(figure), sample }));
  const columns = 'cell,shows,why,coders,months_from,months_to,p10,p25,median,p75,p90,sample'.split(',');
  return stringify(rows, { header: true, columns, escape_formulas: true, cast: { boolean: String } });
}

function rowOf(figure: Figure) {
  if (figure.shows === 'nothing') return figure;
  const dollars = (cents: number) => cents / 100;
  return {
    cell: figure.cell,
    shows: figure.shows,
    coders: figure.coders,
    months_from: figure.months.from,
    months_to: figure.months.to,
    median: dollars(figure.medianCents),
    ...(figure.shows !== 'median' && { p25: dollars(figure.p25Cents), p75: dollars(figure.p75Cents) }),
    ...(figure.shows === 'distribution' && { p10: dollars(figure.p10Cents), p90: dollars(figure.p90Cents) }),
  };
}
