import { figuresCsv } from '@/app/_data/figures-csv';
import { download } from '@/app/data/download';

export function GET(): Promise<Response> {
  return download(
    'text/csv; charset=utf-8',
    ({ figures, sample }) => figuresCsv(figures, sample),
    ({ release }) => `paychart-release-${release}.csv`,
  );
}
