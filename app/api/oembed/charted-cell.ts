import { categoryFromSlug } from '@/app/_category/category';
import { embedAsked } from '@/app/_site/embed-route';
import { receiptAsked } from '@/app/_site/receipt-route';
import { type CellName, nameOf } from '@/lib/aggregates/cell';
import { isCell } from '@/lib/aggregates/is-cell';
import { stateFromSlug } from '@/lib/survey/slug';

const categories = { certifications: 'credential', specialties: 'specialty', settings: 'setting' } as const;

/** The cell whose chart a page of this site draws, in whatever view; undefined: there is no such page. */
export function chartedCell(path: string): CellName | undefined {
  const [first = '', second = '', ...rest] = path.split('/').filter(Boolean);
  if (first === '' || (first === 'view' && second === 'hourly' && rest.length === 0)) return 'nation';
  if (first === 'embed') return embedAsked([second, ...rest])?.cell;
  if (first === 'receipts') {
    const cell = receiptAsked(second, rest)?.cell;
    return cell !== undefined && isCell(cell) ? cell : undefined;
  }
  if (rest.length > 0 && !(rest[0] === 'view' && rest.length === 2)) return undefined;
  if (first === 'states') {
    const state = stateFromSlug(second);
    return state && nameOf({ dimension: 'state', value: state });
  }
  if (!isCategory(first)) return undefined;
  const dimension = categories[first];
  const value = categoryFromSlug(dimension, second)?.value;
  return value === undefined ? undefined : nameOf({ dimension, value });
}

function isCategory(folder: string): folder is keyof typeof categories {
  return Object.hasOwn(categories, folder);
}
