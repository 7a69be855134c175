import type { ShownVoices } from '@/app/_pay/pay-row';
import { firstInSentence } from '@/app/_words/first-in-sentence';
import { midSentence } from '@/app/_words/mid-sentence';
import { type ShownCents, shownFrom } from '@/app/_words/pay-view';
import { ratioWords } from '@/app/_words/ratio-words';

interface Row {
  key: string;
  voices: ShownVoices;
}

/** Medians closer than this share are told as equal. */
const CLOSE = 1.02;

/** A median is firm enough for a headline where its whole distribution is published. */
export function firmMedian({ survey }: ShownVoices): ShownCents | undefined {
  return survey.shows === 'distribution' ? survey.medianCents : undefined;
}

function voicesOf(rows: readonly Row[], key: string): ShownVoices | undefined {
  return rows.find((row) => row.key === key)?.voices;
}

/** Headline over the pay of the levels. */
export function levelHeading(rows: readonly Row[]): string {
  const [entry, senior] = [voicesOf(rows, 'entry'), voicesOf(rows, 'senior')];
  if (!entry || !senior) return 'Pay by level';
  const [entryMedian, seniorMedian] = [firmMedian(entry), firmMedian(senior)];
  if (entryMedian !== undefined && seniorMedian !== undefined) {
    return `Senior coders earn ${ratioWords(seniorMedian / entryMedian)} beginners`;
  }
  if (!entry.guide || !senior.guide) return 'Pay by level';
  const ratio = senior.guide.lowCents / entry.guide.lowCents;
  return `According to the guide, senior coders earn ${ratioWords(ratio)} beginners`;
}

const laterYears = [
  ['20+', 'Twenty years in'],
  ['10-19', 'Ten years in'],
  ['6-9', 'Six years in'],
  ['3-5', 'Three years in'],
] as const;

/**
 * Headline over the pay by experience: the first years against the latest that are firm, else what the guide says.
 * `text` writes an amount; `who` are those in the rows.
 */
export function experienceHeading(rows: readonly Row[], text: (cents: ShownCents) => string, who = 'coders'): string {
  const start = voicesOf(rows, '0-2');
  const startMedian = start && firmMedian(start);
  for (const [key, words] of laterYears) {
    const later = voicesOf(rows, key);
    const laterMedian = later && firmMedian(later);
    if (startMedian === undefined || laterMedian === undefined) continue;
    return laterMedian > startMedian
      ? `${words}, ${who} earn ${text(shownFrom(laterMedian, (cents) => cents - startMedian))} more than at the start`
      : `${words}, ${who} earn no more than at the start`;
  }
  const [entry, mid] = [start?.guide, voicesOf(rows, '3-5')?.guide];
  return entry && mid
    ? `According to the guide, pay starts ${text(shownFrom(mid.lowCents, (cents) => cents - entry.lowCents))} higher at three years`
    : `Not enough ${who} yet to say for sure what experience is worth`;
}

export interface Named {
  /** The name as it begins a sentence, such as `Hospitals`. */
  name: string;
  voices: ShownVoices;
}

/** The verb after one name and after two. */
export interface Verb {
  one: string;
  two: string;
}

/** Headline over a dimension: which pays most and which least, of all that are firm; else what the guide says. */
export function mostHeading(cells: readonly Named[], verb: Verb, otherwise: string): string {
  const firm = cells
    .flatMap(({ name, voices }) => {
      const median = firmMedian(voices);
      return median === undefined ? [] : [{ name, median }];
    })
    .sort((a, b) => b.median - a.median);
  const [first, second, ...others] = firm;
  const last = others.at(-1);
  const least = leastOf(others);
  if (first && second && first.median >= second.median * CLOSE) return `${first.name} ${verb.one} most${least}`;
  if (first && second && last && first.median >= last.median * CLOSE) {
    return `${first.name} and ${midSentence(second.name)} ${verb.two} most${least}`;
  }
  const [byGuide] = cells
    .flatMap(({ name, voices: { guide } }) => (guide ? [{ name, high: guide.highCents }] : []))
    .sort((a, b) => b.high - a.high);
  return byGuide && firm.length === 0 ? `The guide puts ${midSentence(byGuide.name)} highest` : otherwise;
}

/** Two that are close share the last place; of more, none is named. `others` come highest first. */
function leastOf(others: readonly { name: string; median: number }[]): string {
  const lowest = others.at(-1)?.median ?? 0;
  const names = others.filter(({ median }) => median < lowest * CLOSE).map(({ name }) => midSentence(name));
  return names.length === 1 || names.length === 2 ? `, ${names.join(' and ')} least` : '';
}

/**
 * How the last year's median lies to that of the year before, where both are firm; the keys are years. `text` writes an
 * amount.
 */
export function yearHeading(years: readonly Row[], text: (cents: ShownCents) => string, who = 'coders'): string {
  const [before, last] = years.slice(-2);
  const [earlier, later] = [before && firmMedian(before.voices), last && firmMedian(last.voices)];
  if (!before || !last || earlier === undefined || later === undefined) return `Not enough ${who} yet to compare years`;
  const subject = `${firstInSentence(who)} report`;
  if (later === earlier) return `${subject} the same pay for ${last.key} as for ${before.key}`;
  return `${subject} ${text(shownFrom(later, (cents) => Math.abs(cents - earlier)))} ${later > earlier ? 'more' : 'less'} for ${last.key} than for ${before.key}`;
}
