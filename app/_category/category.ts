import type { CategoryDimension } from '@/app/_site/category-routes';
import { settingNames } from '@/app/_words/heading-names';
import { midSentence } from '@/app/_words/mid-sentence';
import type { Part } from '@/lib/aggregates/cell';
import { isGroup } from '@/lib/survey/credentials';
import { dimensions, valuesOf } from '@/lib/survey/dimension';
import { slugOf } from '@/lib/survey/slug';
import type { CategoryWords } from './category-words';
import { credentialWords } from './credential-words';
import { settingWords } from './setting-words';
import { specialtyWords } from './specialty-words';

/** One value of a dimension that has a page of its own. */
export interface Category {
  dimension: CategoryDimension;
  value: string;
  /** `CPC`. */
  label: string;
  /** Its coders within a sentence: `CPC holders`, `risk adjustment coders`, `coders at hospitals`. */
  who: string;
  words: CategoryWords;
  part: Part;
}

const words: Readonly<Record<CategoryDimension, Readonly<Record<string, CategoryWords>>>> = {
  credential: credentialWords,
  specialty: specialtyWords,
  setting: settingWords,
};

/** In the order of the vocabulary. */
export function categoriesOf(dimension: CategoryDimension): Category[] {
  return valuesOf(dimension).flatMap((value) => categoryOf(dimension, value) ?? []);
}

export function categoryFromSlug(dimension: CategoryDimension, slug: string): Category | undefined {
  return categoriesOf(dimension).find(({ value }) => slugOf(value) === slug);
}

/** Undefined for the catch-all category of all others. */
export function categoryOf(dimension: CategoryDimension, value: string): Category | undefined {
  const labels: Readonly<Record<string, string>> = dimensions[dimension];
  const [label, own] = [labels[value], words[dimension][value]];
  if (label === undefined || own === undefined) return undefined;
  return { dimension, value, label, who: coders(dimension, value, label), words: own, part: { dimension, value } };
}

function coders(dimension: CategoryDimension, value: string, label: string): string {
  if (dimension === 'credential') {
    if (isGroup(value)) return `holders of ${label}`;
    return value === 'none' ? 'coders without a credential' : `${label} holders`;
  }
  if (dimension === 'specialty') return `${midSentence(label)} coders`;
  const places: Readonly<Record<string, string>> = settingNames;
  return `coders at ${midSentence(places[value] ?? label)}`;
}
