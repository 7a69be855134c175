import { createHmac } from 'node:crypto';
import type { ReportInput } from '@/lib/reports/report-input';

const ANY_NUMBER = /^0*[1-9]\d{0,8}$/;

/**
 * The number of a coder's job that an imported row names: the one that it gives, or one that stands for the word it
 * gives, which may name an employer and so is hashed with the secret. A row that gives neither is about the same job as
 * the coder's others of that setting and employment. The same in each file, so that files can come one by one.
 */
export function importedJob(
  named: string,
  { author, input, secret }: { author: string; input: ReportInput; secret: string },
): number {
  if (ANY_NUMBER.test(named)) return Number(named);
  const word = named === '' ? ['unnamed', input.setting, input.employment] : ['named', named];
  const hash = createHmac('sha256', secret)
    .update(JSON.stringify(['job', author, ...word]))
    .digest();
  return 1 + (hash.readUInt32BE() % 999_999_999);
}
