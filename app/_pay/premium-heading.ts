import { credentialNames, settingNames, specialtyNames } from '@/app/_words/heading-names';
import { midSentence } from '@/app/_words/mid-sentence';
import type { Compared } from '@/lib/estimate/like-for-like';
import type { Premium, Premiums } from '@/lib/estimate/premiums';
import { experienceBands, type Role } from '@/lib/survey/vocabulary';

/** What the others are put beside, within a sentence. */
export const premiumReferences: Readonly<Record<Compared, string>> = {
  credential: 'coders without a credential',
  specialty: 'general coding',
  setting: 'physician offices',
  role: 'coders',
  arrangement: 'on-site work',
  experience: 'the first two years',
};

const roleNames: Readonly<Record<Exclude<Role, 'coder'>, string>> = {
  senior_coder: 'Senior coders',
  auditor: 'Auditors',
  cdi_specialist: 'CDI specialists',
  educator: 'Educators',
  consultant: 'Consultants',
  supervisor: 'Supervisors',
  manager: 'Managers',
  director: 'Directors',
};

/** How the values begin a sentence, and the verb behind them. */
const words: Readonly<Record<Compared, { names: Readonly<Record<string, string>>; verb: string; nobody: string }>> = {
  credential: { names: { ...credentialNames, any: 'Certified coders' }, verb: 'earn', nobody: 'No credential pays' },
  specialty: { names: specialtyNames, verb: 'pays', nobody: 'No specialty pays' },
  setting: { names: settingNames, verb: 'pay', nobody: 'No setting pays' },
  role: { names: roleNames, verb: 'earn', nobody: 'No role earns' },
  arrangement: { names: { remote: 'Remote work', hybrid: 'Hybrid work' }, verb: 'pays', nobody: 'Neither pays' },
  experience: {
    names: Object.fromEntries(Object.entries(experienceBands).map(([key, label]) => [key, `Coders of ${label}`])),
    verb: 'earn',
    nobody: 'Nobody earns',
  },
};

/**
 * Headline over premiums: the value with the highest one, if its whole interval is above the reference; two that round
 * to the same percent are told as equal. Values without a name, the catch-all categories, win no headline.
 */
export function premiumHeading<D extends Compared>({ dimension, premiums }: Premiums<D>): string {
  const { names, verb, nobody } = words[dimension];
  const beside = premiumReferences[dimension];
  const known = premiums
    .flatMap((premium) => named(premium, names))
    .toSorted((a, b) => b.measured.percent - a.measured.percent);
  const single = known.filter(({ value }) => value !== 'any');
  const [first, second] = single.length > 0 ? single : known;
  if (!first) return `What pays more than ${beside} is not known yet`;
  const last = known.at(-1);
  const whole = Math.round(first.measured.percent);
  if (first.measured.lowPercent > 0 && whole > 0) {
    const level = second && Math.round(second.measured.percent) === whole;
    if (level) return `${first.name} and ${midSentence(second.name)} stand ${whole}% above ${beside}, like for like`;
    return `${first.name} ${verb} ${whole}% more than ${beside}, like for like`;
  }
  if (last && last.measured.highPercent < 0) {
    const less = -Math.round(last.measured.percent);
    if (less > 0) return `${last.name} ${verb} ${less}% less than ${beside}, like for like`;
  }
  return `${nobody} clearly more than ${beside}, like for like`;
}

/** The same of one value: what its category page says of it. */
export function onePremiumHeading<D extends Compared>(
  { dimension, premiums }: Premiums<D>,
  value: Premium<D>['value'],
): string {
  const { names, verb } = words[dimension];
  const beside = premiumReferences[dimension];
  const [premium] = premiums.filter((one) => one.value === value).flatMap((one) => named(one, names));
  if (!premium) return `Not enough reports yet to compare ${midSentence(names[value] ?? 'others')} with ${beside}`;
  const { percent, lowPercent, highPercent } = premium.measured;
  const whole = Math.abs(Math.round(percent));
  if (whole === 0 || (lowPercent <= 0 && highPercent >= 0)) {
    return `${premium.name} ${verb} about as much as ${beside}, like for like, as far as we can tell`;
  }
  return `${premium.name} ${verb} ${whole}% ${percent > 0 ? 'more' : 'less'} than ${beside}, like for like`;
}

function named<D extends Compared>({ value, measured }: Premium<D>, names: Readonly<Record<string, string>>) {
  const name = names[value];
  return name === undefined || !measured ? [] : [{ value, name, measured }];
}
