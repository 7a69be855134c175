import { firmMedian } from '@/app/_national/headings';
import type { PayRange } from '@/app/_pay/pay-row';
import type { PayTableRow } from '@/app/_pay/pay-table';
import type { PercentRow } from '@/app/_pay/percent-table';
import { secondHandMark } from '@/app/_pay/source-note';
import { rangeText } from '@/app/_pay/strip-text';
import { midSentence } from '@/app/_words/mid-sentence';
import { dollars } from '@/app/_words/money';
import { numberWord } from '@/app/_words/number-word';
import { percentText } from '@/app/_words/percent-text';
import type { Figure } from '@/lib/aggregates/figure';
import type { Oews } from '@/lib/baselines/oews';
import type { Projection } from '@/lib/baselines/read-projections';
import { CLAIMED_YEARS } from '@/lib/estimate/claim-facts';
import { type ExperienceBand, experienceBands } from '@/lib/survey/vocabulary';

type Row = Pick<PayTableRow, 'label' | 'voices'>;

/** Headline over a growth of pay in steps: between which two it is largest, of medians that are firm. */
export function growthHeading(rows: readonly Row[]): string {
  const firm = rows.flatMap(({ label, voices: { survey } }) =>
    survey.shows === 'distribution' ? [{ label, cents: survey.medianCents }] : [],
  );
  const steps = firm.flatMap((to, index) => {
    const from = firm[index - 1];
    return from ? [{ from, to, gain: to.cents - from.cents }] : [];
  });
  const [largest] = steps.toSorted((a, b) => b.gain - a.gain);
  if (!largest) return 'Not enough coders yet to say for sure which step is largest';
  if (largest.gain <= 0) return 'No step of experience goes with more pay';
  return `The largest step, ${dollars(largest.gain)}, is from ${largest.from.label} to ${largest.to.label}`;
}

export interface ReachedRole {
  role: 'senior_coder' | 'supervisor';
  /** The first years first. */
  bands: readonly { band: ExperienceBand; survey: Figure }[];
}

const reachedNames = { senior_coder: 'senior coders', supervisor: 'supervisors' } as const;

/** Headline over when coders reach a role: the first years of which the survey shows something. */
export function reachedHeading(reached: readonly ReachedRole[]): string {
  const known = reached.flatMap(({ role, bands }) => {
    const first = bands.find(({ survey }) => survey.shows !== 'nothing');
    return first ? [{ name: reachedNames[role], from: experienceBands[first.band] }] : [];
  });
  const [one, other] = known;
  if (!one) return 'How many years each stage takes is not known yet';
  if (!other) return `The survey has ${one.name} from ${one.from} on`;
  return one.from === other.from
    ? `The survey has ${one.name} and ${other.name} from ${one.from} on`
    : `The survey has ${one.name} from ${one.from} on, ${other.name} from ${other.from} on`;
}

/** The answer about management: what managers and directors report, beside the guide's range. */
export function managerAnswer(survey: Figure, guide: PayRange): string {
  const range = rangeText(guide, dollars);
  if (survey.shows === 'nothing') return `The guide puts managers and directors at ${range}; too few have reported yet`;
  const { medianCents } = survey;
  const where =
    medianCents < guide.lowCents ? 'below' : medianCents > guide.highCents && !guide.openEnded ? 'above' : 'within';
  return `Managers and directors report a median of ${dollars(medianCents)}, ${where} the guide’s ${range}`;
}

/** Headline over ways to more pay: the one that clearly adds most; else that none clearly does. */
export function raisingHeading(ways: readonly Pick<PercentRow, 'label' | 'measured'>[]): string {
  const known = ways.flatMap(({ label, measured }) => (measured ? [{ label, measured }] : []));
  const adding = known
    .filter(({ measured }) => measured.lowPercent > 0)
    .toSorted((a, b) => b.measured.percent - a.measured.percent);
  const [most] = adding;
  if (known.length === 0)
    return `What ${listed(ways.map(({ label }) => midSentence(label)))} ${ways.length === 1 ? 'adds' : 'add'} to pay is not known yet`;
  if (!most)
    return `None of ${listed(known.map(({ label }) => midSentence(label)))} clearly adds to pay, like for like`;
  const others = adding.slice(1).map(({ label }) => midSentence(label));
  const added = `${most.label} goes with ${percentText(Math.round(most.measured.percent))} more pay, like for like`;
  return others.length > 0 ? `${added}; ${listed(others)} also clearly with more` : added;
}

/** Headline over the ways beside each other: how many clearly go with more pay. */
export function waysHeading(ways: readonly Pick<PercentRow, 'measured'>[]): string {
  const known = ways.flatMap(({ measured }) => measured ?? []);
  if (known.length === 0) return 'What each way adds is not known yet';
  const adding = known.filter(({ lowPercent }) => lowPercent > 0).length;
  if (adding === known.length) return `${all(adding)} clearly go with more pay, like for like`;
  return `Of ${numberWord(known.length)} ways, ${numberWord(adding)} clearly ${adding === 1 ? 'goes' : 'go'} with more pay, like for like`;
}

/** How many of the guide's ranges hold the median that coders report; `several` is what they are of. */
export function guidedHeading(rows: readonly Pick<PayTableRow, 'voices'>[], several: string): string {
  const guided = rows.filter(({ voices }) => voices.guide !== null);
  const told = guided.flatMap(({ voices: { survey, guide } }) =>
    survey.shows === 'nothing' || !guide ? [] : [{ cents: survey.medianCents, ...guide }],
  );
  if (told.length === 0) return `The guide has ranges for ${numberWord(guided.length)} ${several}`;
  const within = told.filter(
    ({ cents, lowCents, highCents, openEnded }) => cents >= lowCents && (openEnded || cents <= highCents),
  ).length;
  if (told.length === 1)
    return `The survey’s one median of the guide’s ${several} lies ${within === 1 ? 'within' : 'outside'} its range`;
  if (within === told.length) return `${all(within)} survey medians of the guide’s ${several} lie within its ranges`;
  return `Of ${numberWord(told.length)} survey medians of the guide’s ${several}, ${numberWord(within)} ${within === 1 ? 'lies' : 'lie'} within its ranges`;
}

function all(count: number): string {
  return count === 2 ? 'Both' : `All ${numberWord(count)}`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-US').format(names);
}

type Growth = Pick<Projection, 'growthPercent' | 'source'>;

/** `7.8% †` */
export function growthText({ growthPercent, source }: Growth): string {
  return `${percentText(growthPercent)}${secondHandMark(source)}`;
}

/** The answer about the outlook: the latest projection, and the one of the years that the guide speaks of. */
export function outlookAnswer(
  projections: readonly (Growth & Pick<Projection, 'period'>)[],
  claimedPercent: number,
): string {
  const [latest] = projections;
  const told = (projection: Growth & Pick<Projection, 'period'>) =>
    `${percentText(projection.growthPercent)} for ${projection.period.replace('-', '–')}${projection.source.confidence === 'medium' ? ', from a secondary source' : ''}`;
  const meant = projections.find(({ period }) => period === CLAIMED_YEARS);
  const guide = `the guide says ${percentText(claimedPercent)} through 2031`;
  if (!latest) return `On growth, ${guide}; we have no BLS projection`;
  return meant && meant !== latest
    ? `BLS projects ${told(latest)}; ${guide}, where BLS had ${told(meant)}`
    : `BLS projects ${told(latest)}; ${guide}`;
}

/** Headline over what the projections of ten years expect. */
export function projectionsHeading(projections: readonly Growth[]): string {
  const ranked = projections.toSorted((a, b) => a.growthPercent - b.growthPercent);
  const [least, most] = [ranked[0], ranked.at(-1)];
  if (!least || !most) return 'Growth by projection';
  if (least.growthPercent === most.growthPercent) return `BLS expects ${growthText(least)} more jobs in ten years`;
  return `BLS’s ten-year projections run from ${growthText(least)} to ${growthText(most)}`;
}

/**
 * The answer about related careers: how many of them are paid less than the group that coders are counted in. All medians
 * are of one year.
 */
export function relatedAnswer(related: readonly Oews['median'][], own: Oews['median']): string {
  const known = related.filter((median) => median.kind === 'published');
  if (own.kind === 'not-published' || known.length === 0) return 'What related careers earn, by guide and BLS';
  const { medianCents: ownCents } = own;
  const less = known.filter(({ medianCents }) => medianCents < ownCents).length;
  return `Of ${numberWord(known.length)} neighboring occupations, ${numberWord(less)} have a lower BLS median than the ${dollars(ownCents)} of medical records specialists, coders among them`;
}

/** The whole guide in one sentence: what beginners and seniors earn, by the survey where both are firm, else by the guide. */
export function shortAnswer(levels: readonly (Row & { key: string })[]): string {
  const voices = (sought: string) => levels.find(({ key }) => key === sought)?.voices;
  const [entry, senior] = [voices('entry'), voices('senior')];
  const [first, later] = [entry && firmMedian(entry), senior && firmMedian(senior)];
  if (first !== undefined && later !== undefined) {
    return `Half of beginners earn more than ${dollars(first)}, half of coders with six or more years earn more than ${dollars(later)}`;
  }
  if (!entry?.guide || !senior?.guide) return 'What coders earn, in short';
  return `According to the guide, beginners earn ${rangeText(entry.guide, dollars)} and senior coders ${rangeText(senior.guide, dollars)}; the survey has too few of both so far`;
}
