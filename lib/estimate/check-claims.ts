import type { CellName } from '@/lib/aggregates/cell';
import type { Predictor } from './predictor';

export type Verdict = 'supported' | 'not-supported' | 'cannot-tell';

/** Percent, with the 80 % interval. */
interface Measured {
  percent: number;
  lowPercent: number;
  highPercent: number;
}

/** One comparison that a claim makes. */
export interface Check {
  /** What is compared with what: `Auditor beside coder`. */
  what: string;
  /** Percent; null for no end. */
  claimed: { lowPercent: number | null; highPercent: number | null };
  /** The like-for-like difference of survey pay; null while a figure that it needs is not published. */
  survey: Measured | null;
  /** The official figure that speaks to it, in percent, and what it is. */
  official: { percent: number; what: string } | null;
  verdict: Verdict;
}

export type ClaimId =
  | 'certified'
  | 'cpc'
  | 'risk-adjustment'
  | 'promotion'
  | 'five-years'
  | 'hospitals'
  | 'texas-california'
  | 'job-growth';

export interface Claim {
  id: ClaimId;
  /** Whom the comparison holds alike, in words; null where the survey has no say. */
  alike: string | null;
  /** The guide's section. */
  section: string;
  checks: Check[];
  verdict: Verdict;
}

/** What the guide claims and the official figures say, as stored. */
export interface ClaimFacts {
  /** By dimension and key, such as `claim/promotion-raise`. */
  guide: ReadonlyMap<string, { low: number; high: number; section: string }>;
  /** Price levels, US = 100. */
  texasPrices: number;
  californiaPrices: number;
  /** Percent, by BLS for 2021–31, the years that the claim is about. */
  growth: { percent: number; what: string } | null;
  /** Cents: what a premium in dollars is taken of. */
  uncertifiedMedianCents: number;
}

const Z80 = 1.2816;
const SAME_WORK = ['experience=0-2', 'state=TX', 'setting=hospital'] as const satisfies CellName[];
const SAME_PLACE = ['state=TX', 'setting=hospital'] as const satisfies CellName[];
const ALIKE = 'experience, state and setting';

/** Checks every claim with the figures of today. Pure. */
export function checkClaims(predictor: Predictor, facts: ClaimFacts): Claim[] {
  const fact = (key: string) => {
    const found = facts.guide.get(key);
    if (!found) throw new Error(`The guide’s claim ${key} is missing: the baselines are not seeded`);
    return found;
  };
  const survey = (one: CellName | undefined, other: CellName, like: readonly CellName[], adjust = 0) =>
    measure(predictor, one, other, like, adjust);

  const certified = fact('credential/any');
  const cpc = fact('credential/cpc');
  const percentOf = (dollars: number) => (100 * dollars * 100) / facts.uncertifiedMedianCents;
  const risk = fact('claim/risk-adjustment-premium');
  const promotion = fact('claim/promotion-raise');
  const growth = fact('claim/five-year-growth');
  const hospital = fact('setting/hospital');
  const prices = fact('claim/texas-california');
  const jobs = fact('claim/growth-2031');
  const pricesAdjust = Math.log(facts.californiaPrices / facts.texasPrices);
  const priceRatio = prices.low / facts.texasPrices / (prices.high / facts.californiaPrices);

  return [
    claim('certified', certified.section, ALIKE, [
      bySurvey('Certified beside uncertified coders', certified, survey(undefined, 'credential=none', SAME_WORK)),
    ]),
    claim('cpc', cpc.section, ALIKE, [
      bySurvey(
        'CPC holders beside uncertified coders',
        { low: percentOf(cpc.low), high: percentOf(cpc.high) },
        survey('credential=cpc', 'credential=none', SAME_WORK),
      ),
    ]),
    claim('risk-adjustment', risk.section, ALIKE, [
      bySurvey(
        'Risk adjustment beside general coding',
        risk,
        survey('specialty=risk_adjustment', 'specialty=general', SAME_WORK),
      ),
    ]),
    claim('promotion', promotion.section, 'state and setting', [
      bySurvey('Senior coder beside coder', promotion, survey('role=senior_coder', 'role=coder', SAME_PLACE)),
      bySurvey('Supervisor beside senior coder', promotion, survey('role=supervisor', 'role=senior_coder', SAME_PLACE)),
      bySurvey('Manager beside supervisor', promotion, survey('role=manager', 'role=supervisor', SAME_PLACE)),
      bySurvey('Director beside manager', promotion, survey('role=director', 'role=manager', SAME_PLACE)),
    ]),
    claim('five-years', growth.section, 'state and setting', [
      bySurvey(
        'Coders of 6–9 years beside those of 0–2',
        { low: 100 * (growth.high / growth.low - 1), high: null },
        survey('experience=6-9', 'experience=0-2', SAME_PLACE),
      ),
    ]),
    claim('hospitals', hospital.section, 'experience, state and specialty', [
      bySurvey(
        'Hospitals beside physician offices',
        { low: 0, high: null },
        survey('setting=hospital', 'setting=physician_office', ['experience=0-2', 'state=TX', 'specialty=general']),
      ),
    ]),
    claim(
      'texas-california',
      prices.section,
      null,
      [
        {
          what: 'What $50,000 buys in Texas beside $65,000 in California',
          claimed: { lowPercent: 0, highPercent: null },
          survey: null,
          official: { percent: 100 * (priceRatio - 1), what: 'by BEA’s price levels of the two states' },
          verdict: priceRatio > 1 ? 'supported' : 'not-supported',
        },
        bySurvey(
          'What the same job buys in Texas beside California',
          { low: 0, high: null },
          survey('state=TX', 'state=CA', ['experience=0-2', 'setting=hospital', 'role=coder'], pricesAdjust),
        ),
      ],
      'first',
    ),
    claim('job-growth', jobs.section, null, [
      {
        what: 'Jobs of medical records specialists, 2021 to 2031',
        claimed: { lowPercent: jobs.low, highPercent: jobs.high },
        survey: null,
        official: facts.growth,
        verdict: growthVerdict(facts.growth?.percent, jobs.low),
      },
    ]),
  ];
}

function growthVerdict(actual: number | undefined, claimed: number): Verdict {
  if (actual === undefined) return 'cannot-tell';
  return Math.round(actual) === claimed ? 'supported' : 'not-supported';
}

function measure(
  predictor: Predictor,
  one: CellName | undefined,
  other: CellName,
  like: readonly CellName[],
  adjust: number,
): Measured | null {
  if (![one, other].every((name) => name === undefined || predictor.knows(name))) return null;
  const { by, variance } = predictor.difference(one, other, like);
  const error = Z80 * Math.sqrt(variance);
  const percent = (log: number) => Math.round(1000 * (Math.exp(log + adjust) - 1)) / 10;
  return { percent: percent(by), lowPercent: percent(by - error), highPercent: percent(by + error) };
}

function bySurvey(what: string, claimed: { low: number; high: number | null }, survey: Measured | null): Check {
  return {
    what,
    claimed: { lowPercent: claimed.low, highPercent: claimed.high },
    survey,
    official: null,
    verdict: survey ? verdictOn(claimed, survey) : 'cannot-tell',
  };
}

/** Supported when the whole interval is within the claim, not when none of it is; otherwise it is too wide to tell. */
export function verdictOn(
  { low, high }: { low: number; high: number | null },
  { lowPercent, highPercent }: Measured,
): Verdict {
  const most = high ?? Number.POSITIVE_INFINITY;
  if (highPercent < low || lowPercent > most) return 'not-supported';
  return lowPercent >= low && highPercent <= most ? 'supported' : 'cannot-tell';
}

/** Of several checks all must hold; one that fails is enough against it. */
function claim(
  id: ClaimId,
  section: string,
  alike: string | null,
  checks: Check[],
  decisive: 'all' | 'first' = 'all',
): Claim {
  const deciding = decisive === 'all' ? checks : checks.slice(0, 1);
  const verdict = deciding.some((check) => check.verdict === 'not-supported')
    ? 'not-supported'
    : deciding.every((check) => check.verdict === 'supported')
      ? 'supported'
      : 'cannot-tell';
  return { id, section, alike, checks, verdict };
}
