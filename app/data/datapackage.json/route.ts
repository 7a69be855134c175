import { dataPackage } from '@/app/data/data-package';
import { download } from '@/app/data/download';

export function GET(): Promise<Response> {
  return download('application/json; charset=utf-8', (set) => JSON.stringify(dataPackage(set)));
}
