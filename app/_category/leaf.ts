import type { LeafDimension } from '@/app/_site/leaf-routes';
import { settingNames } from '@/app/_words/finding-names';
import { midSentence } from '@/app/_words/mid-sentence';
import type { Part } from '@/lib/aggregates/cell';
import { isGroup } from '@/lib/survey/credentials';
import { dimensions, valuesOf } from '@/lib/survey/dimension';
import { slugOf } from '@/lib/survey/slug';
import { credentialWords } from './credential-words';
import type { LeafWords } from './leaf-words';
import { settingWords } from './setting-words';
import { specialtyWords } from './specialty-words';

/** One value of a dimension that has a page of its own. */
export interface Leaf {
  dimension: LeafDimension;
  value: string;
  /** `CPC`. */
  label: string;
  /** Its coders within a sentence: `CPC holders`, `risk adjustment coders`, `coders at hospitals`. */
  who: string;
  words: LeafWords;
  part: Part;
}

const words: Readonly<Record<LeafDimension, Readonly<Record<string, LeafWords>>>> = {
  credential: credentialWords,
  specialty: specialtyWords,
  setting: settingWords,
};

/** In the order of the vocabulary. */
export function leavesOf(dimension: LeafDimension): Leaf[] {
  return valuesOf(dimension).flatMap((value) => leafOf(dimension, value) ?? []);
}

export function leafFromSlug(dimension: LeafDimension, slug: string): Leaf | undefined {
  return leavesOf(dimension).find(({ value }) => slugOf(value) === slug);
}

/** Undefined for the mixed bag of all others. */
export function leafOf(dimension: LeafDimension, value: string): Leaf | undefined {
  const labels: Readonly<Record<string, string>> = dimensions[dimension];
  const [label, own] = [labels[value], words[dimension][value]];
  if (label === undefined || own === undefined) return undefined;
  return { dimension, value, label, who: coders(dimension, value, label), words: own, part: { dimension, value } };
}

function coders(dimension: LeafDimension, value: string, label: string): string {
  if (dimension === 'credential') {
    if (isGroup(value)) return `holders of ${label}`;
    return value === 'none' ? 'coders without a credential' : `${label} holders`;
  }
  if (dimension === 'specialty') return `${midSentence(label)} coders`;
  const places: Readonly<Record<string, string>> = settingNames;
  return `coders at ${midSentence(places[value] ?? label)}`;
}
