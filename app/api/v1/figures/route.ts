import type { NextRequest } from 'next/server';
import { figuresCsv } from '@/app/_data/figures-csv';
import { receiptRoute } from '@/app/_site/receipt-route';
import { siteAddress } from '@/app/_site/site-address';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { figuresParameters } from '@/app/api/v1/parameters';
import { figuresAnswer } from '@/app/api/v1/schemas';
import type { ReadFigure } from '@/lib/aggregates/figure';
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
      ? { csv: figuresCsv(found.figures, sample) }
      : { body: { sample, approvedReports, figures: found.figures.map(inAnswer) } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;

function inAnswer(figure: ReadFigure) {
  const { cell, release } = figure;
  return { ...figure, receipt: release === null ? null : siteAddress(receiptRoute(cell, release)) };
}
