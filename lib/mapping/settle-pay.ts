import { scoreOf } from './choose-columns';
import { wordings } from './column-words';
import type { SeenColumn } from './look-at-table';
import { columnsRead, type Mapping } from './mapping';

/**
 * Pay may stand in a column for each way of being paid, and the way in the question alone. Returns what a person should
 * check.
 */
export function settlePay(
  mapped: Mapping['columns'],
  seen: readonly SeenColumn[],
  taken: Set<string>,
): string | undefined {
  const amount = seen.find(({ name }) => columnsRead(mapped.amount)[0] === name);
  if (!amount || mapped.pay_basis) return undefined;
  const wording = wordings.find(({ column }) => column === 'amount');
  const other = seen.find(
    (each) =>
      wording &&
      !taken.has(each.name) &&
      basisIn(each) !== undefined &&
      basisIn(each) !== basisIn(amount) &&
      scoreOf(wording, each) > 1,
  );
  const basis = basisIn(amount);
  if (other && basis) {
    const otherBasis = basisIn(other) ?? '';
    mapped.amount = { from: [amount.name, other.name] };
    mapped.pay_basis = { filled: { [amount.name]: basis, [other.name]: otherBasis } };
    return undefined;
  }
  if (!basis) return undefined;
  mapped.pay_basis = { always: basis };
  return `All amounts are taken for pay by the ${basis === 'hourly' ? 'hour' : 'year'}, as the question says.`;
}

function basisIn({ question, name }: SeenColumn): 'yearly' | 'hourly' | undefined {
  const text = `${question} ${name}`;
  if (/hour/i.test(text)) return 'hourly';
  return /annual|year|month|week|salary/i.test(text) ? 'yearly' : undefined;
}
