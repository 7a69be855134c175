import { download } from '@/app/data/download';
import { figuresWorkbook } from '@/app/data/figures-workbook';

export function GET(): Promise<Response> {
  return download(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    figuresWorkbook,
    ({ release }) => `paychart-release-${release}.xlsx`,
  );
}
