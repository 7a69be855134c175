import { download } from '@/app/data/download';
import { figuresJsonStat } from '@/app/data/figures-json-stat';

export function GET(): Promise<Response> {
  return download('application/json; charset=utf-8', (set) => JSON.stringify(figuresJsonStat(set)));
}
