import { stringify } from 'csv-stringify/sync';
import type { NextRequest } from 'next/server';
import { answer } from '@/app/api/v1/answer';
import { figuresAnswer } from '@/app/api/v1/schemas';
import type { Figure } from '@/lib/aggregates/figure';
import { readSurvey } from '@/lib/aggregates/read-survey';
import { askedFigures } from './asked-figures';

const columns = ['cell', 'shows', 'coders', 'months_from', 'months_to', 'p10', 'p25', 'median', 'p75', 'p90', 'sample'];

/** Survey figures, as the pages show them; also as CSV, in dollars. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, figuresAnswer, async (parameters) => {
    const asked = await askedFigures(parameters);
    if ('problems' in asked) return asked;
    const survey = await readSurvey();
    const rows = asked.figures.map((figure) => [...rowOf(figure), survey.sample]);
    return {
      body: { ...survey, figures: asked.figures },
      csv: stringify(rows, { header: true, columns, escape_formulas: true, cast: { boolean: String } }),
    };
  });
}

function rowOf(figure: Figure): (string | number)[] {
  if (figure.shows === 'nothing') return [figure.cell, figure.why, '', '', '', '', '', '', '', ''];
  const dollars = (cents: number | undefined) => (cents === undefined ? '' : cents / 100);
  const [p25, p75] = figure.shows === 'median' ? [] : [figure.p25Cents, figure.p75Cents];
  const [p10, p90] = figure.shows === 'distribution' ? [figure.p10Cents, figure.p90Cents] : [];
  const quantiles = [p10, p25, figure.medianCents, p75, p90].map(dollars);
  return [figure.cell, figure.shows, figure.coders, figure.months.from, figure.months.to, ...quantiles];
}
