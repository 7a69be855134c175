import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Columns of `report` that are not part of what a report says. */
const bookkeeping = [
  'id',
  'author',
  'author_sequence',
  'job',
  'status',
  'sample',
  'received_at',
  'counted',
  'rejection_kind',
  'rejection_reason',
  'replaces_id',
  'findings',
  'suspicion',
  'hourly_cents',
  'annual_cents',
  'annual_total_cents',
  'import_id',
];

/** The columns of `report` that hold its content: all but the bookkeeping, including columns added later. */
export async function contentColumns(tx: Transaction): Promise<string[]> {
  const columns = await tx.$queryRaw<{ name: string }[]>`
    SELECT attname::text AS name FROM pg_attribute
    WHERE attrelid = 'report'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> ALL (${bookkeeping}::text[])`;
  return columns.map(({ name }) => name);
}

/** The condition that two rows say the same. The first columns are never null, and a join can go by them. */
export function sameContent(columns: readonly string[], one: 'report' | 'known', other: 'imported'): Prisma.Sql {
  const equal = ['received_month', 'pay_year', 'state', 'role'].map(
    (column) => `${one}.${column} = ${other}.${column}`,
  );
  const alike = columns.map((column) => `${one}.${column} IS NOT DISTINCT FROM ${other}.${column}`);
  return Prisma.raw([...equal, ...alike].join(' AND '));
}
