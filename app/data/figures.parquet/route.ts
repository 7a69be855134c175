import { download } from '@/app/data/download';
import { figuresParquet } from '@/app/data/figures-parquet';

export function GET(): Promise<Response> {
  return download(
    'application/vnd.apache.parquet',
    figuresParquet,
    ({ release }) => `paychart-release-${release}.parquet`,
  );
}
