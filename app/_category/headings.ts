import { firmMedian, mostHeading } from '@/app/_national/headings';
import type { ShownVoices } from '@/app/_pay/pay-row';
import type { PayTableRow } from '@/app/_pay/pay-table';
import type { CategoryDimension } from '@/app/_site/category-routes';
import { firstInSentence } from '@/app/_words/first-in-sentence';
import { ratioWords } from '@/app/_words/ratio-words';
import { categoryOf } from './category';

/** How a group's pay lies to that of all coders; no verdict on what is not firm. */
export function besideHeading(who: string, own: ShownVoices, nation: ShownVoices): string {
  const [mine, all] = [firmMedian(own), firmMedian(nation)];
  if (mine === undefined || all === undefined) return `Not enough ${who} yet to say for sure how they compare`;
  return mine >= all
    ? `${firstInSentence(who)} earn ${ratioWords(mine / all)} coders in general`
    : `Coders in general earn ${ratioWords(all / mine)} ${who}`;
}

const questions: Readonly<Record<CategoryDimension, string>> = {
  credential: 'What medical coders earn by certification',
  specialty: 'What medical coders earn by specialty',
  setting: 'What medical coders earn by setting',
};

/** Which value pays most and which least, of all that are firm. */
export function listHeading(
  dimension: CategoryDimension,
  rows: readonly PayTableRow[],
  otherwise = questions[dimension],
): string {
  const named = rows.flatMap(({ key, voices }) => {
    const category = categoryOf(dimension, key);
    return category ? [{ name: firstInSentence(category.who), voices }] : [];
  });
  return mostHeading(named, { one: 'earn', two: 'earn' }, otherwise);
}
