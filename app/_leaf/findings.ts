import { firstInSentence } from '@/app/_components/first-in-sentence';
import type { LeafDimension } from '@/app/_components/leaf-routes';
import type { PayVoices } from '@/app/_components/pay-row';
import type { PayTableRow } from '@/app/_components/pay-table';
import { ratioWords } from '@/app/_components/ratio-words';
import { firmMedian, mostFinding } from '@/app/_home/findings';
import { leafOf } from './leaf';

/** How a group's pay lies to that of all coders; no verdict on what is not firm. */
export function besideFinding(who: string, own: PayVoices, nation: PayVoices): string {
  const [mine, all] = [firmMedian(own), firmMedian(nation)];
  if (mine === undefined || all === undefined) return `Too few ${who} yet to say surely how they compare`;
  return mine >= all
    ? `${firstInSentence(who)} earn ${ratioWords(mine / all)} coders in general`
    : `Coders in general earn ${ratioWords(all / mine)} ${who}`;
}

const questions: Readonly<Record<LeafDimension, string>> = {
  credential: 'What medical coders earn by certification',
  specialty: 'What medical coders earn by specialty',
  setting: 'What medical coders earn by setting',
};

/** Which value pays most and which least, of all that are firm. */
export function listFinding(
  dimension: LeafDimension,
  rows: readonly PayTableRow[],
  otherwise = questions[dimension],
): string {
  const named = rows.flatMap(({ key, voices }) => {
    const leaf = leafOf(dimension, key);
    return leaf ? [{ name: firstInSentence(leaf.who), voices }] : [];
  });
  return mostFinding(named, { one: 'earn', two: 'earn' }, otherwise);
}
