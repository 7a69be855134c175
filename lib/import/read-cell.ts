import type { ReportField } from '@/lib/reports/report-input';
import { readExperience } from './read-experience';
import { isSameNumber, plainNumber } from './read-number';
import { bare, benefitsIn, credentialsIn, keyOf, takesWords } from './read-words';

/** A cell as one would type it into the form, and how that reads where it was written otherwise. */
interface ReadCell {
  typed: string | string[];
  otherwise?: string;
}

/** How many different cells are remembered: enough for all words and years of a file, not for all of its pay. */
const REMEMBERED = 5_000;

/**
 * Reads an answer as spreadsheets and survey tools write it. Anything unknown stays as written, for the schema to refuse.
 * Files repeat the same cells, so results are remembered.
 */
export function cellReader(): (field: ReportField, text: string) => ReadCell {
  const known = new Map<string, ReadCell>();
  return (field, text) => {
    const cell = `${field} ${text}`;
    const before = known.get(cell);
    if (before) return before;
    const read = readCell(field, text);
    if (known.size < REMEMBERED) known.set(cell, read);
    return read;
  };
}

/** Dollars a year. */
const yearly: readonly ReportField[] = ['bonus', 'production', 'extraPay'];
/** 1.500 is a dollar and a half to some and fifteen hundred to others: the schema refuses three decimals. */
const TWO_WAYS = /^\$?\d{1,3}\.\d{3}$/;

function readCell(field: ReportField, text: string): ReadCell {
  if (field === 'credentials' || field === 'benefits') {
    const typed = field === 'benefits' ? benefitsIn(text) : credentialsIn(text);
    const read = typed.join(';');
    return bare(text) === bare(read) ? { typed } : { typed, otherwise: read };
  }
  if (text === '') return { typed: text };
  if (takesWords(field)) {
    const key = keyOf(field, text) ?? text;
    return bare(text) === bare(key) ? { typed: key } : { typed: key, otherwise: key };
  }
  if (yearly.includes(field) && TWO_WAYS.test(text)) return { typed: text };
  const typed = field === 'experienceYears' ? readExperience(text) : plainNumber(text);
  return typed === text || isSameNumber(text, typed) ? { typed } : readAs(text, typed);
}

function readAs(text: string, typed: string): ReadCell {
  return typed === text ? { typed } : { typed, otherwise: typed };
}
