import type { CellName } from '@/lib/aggregates/cell';
import { raiseTo } from './career';
import { type ClaimFacts, claimedPremiums, factOf, rangeOf } from './claim-facts';
import { type ClaimedRange, type Compared, comparisons, likeForLike, type Measured } from './like-for-like';
import type { Predictor } from './predictor';

export type Verdict = 'supported' | 'not-supported' | 'cannot-tell';

/** One comparison that a claim makes. */
export interface Check {
  /** What is compared with what: `Auditor beside coder`. */
  what: string;
  claimed: ClaimedRange;
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

/** Checks every claim with the figures of today. Pure. */
export function checkClaims(predictor: Predictor, facts: ClaimFacts): Claim[] {
  const fact = (key: string) => factOf(facts, key);
  const premiums = claimedPremiums(facts);
  const compared = (dimension: Compared, one: CellName | undefined, other: CellName) =>
    likeForLike(predictor, one, other, comparisons[dimension].like);

  const promotion = rangeOf(fact('claim/promotion-raise'));
  const growth = fact('claim/five-year-growth');
  const prices = fact('claim/texas-california');
  const jobs = fact('claim/growth-2031');
  return [
    claim('certified', fact('credential/any').section, comparisons.credential.alike, [
      bySurvey(
        'Certified beside uncertified coders',
        premiums.anyCredential,
        compared('credential', undefined, 'credential=none'),
      ),
    ]),
    claim('cpc', fact('credential/cpc').section, comparisons.credential.alike, [
      bySurvey(
        'CPC holders beside uncertified coders',
        premiums.cpc,
        compared('credential', 'credential=cpc', 'credential=none'),
      ),
    ]),
    claim('risk-adjustment', fact('claim/risk-adjustment-premium').section, comparisons.specialty.alike, [
      bySurvey(
        'Risk adjustment beside general coding',
        premiums.riskAdjustment,
        compared('specialty', 'specialty=risk_adjustment', 'specialty=general'),
      ),
    ]),
    claim('promotion', fact('claim/promotion-raise').section, comparisons.role.alike, [
      bySurvey('Senior coder beside coder', promotion, raiseTo(predictor, 'senior_coder')),
      bySurvey('Supervisor beside senior coder', promotion, raiseTo(predictor, 'supervisor')),
      bySurvey('Manager beside supervisor', promotion, raiseTo(predictor, 'manager')),
      bySurvey('Director beside manager', promotion, raiseTo(predictor, 'director')),
    ]),
    claim('five-years', growth.section, comparisons.experience.alike, [
      bySurvey(
        'Coders of 6–9 years beside those of 0–2',
        { lowPercent: 100 * (growth.high / growth.low - 1), highPercent: null },
        compared('experience', 'experience=6-9', 'experience=0-2'),
      ),
    ]),
    claim('hospitals', fact('setting/hospital').section, comparisons.setting.alike, [
      bySurvey(
        'Hospitals beside physician offices',
        premiums.hospital,
        compared('setting', 'setting=hospital', 'setting=physician_office'),
      ),
    ]),
    claim('texas-california', prices.section, null, purchaseChecks(predictor, facts.prices, prices), 'first'),
    claim('job-growth', jobs.section, null, [
      {
        what: 'Jobs of medical records specialists, 2021 to 2031',
        claimed: { lowPercent: jobs.low, highPercent: jobs.high },
        survey: null,
        official:
          facts.growth.kind === 'published'
            ? { percent: facts.growth.percent, what: `${facts.growth.source.publisher}, ${facts.growth.source.title}` }
            : null,
        verdict: growthVerdict(facts.growth, jobs.low),
      },
    ]),
  ];
}

/** What one pay buys in Texas beside another in California; open without price levels of both in one year. */
function purchaseChecks(
  predictor: Predictor,
  prices: ClaimFacts['prices'],
  { low, high }: { low: number; high: number },
): Check[] {
  const claimed = { lowPercent: 0, highPercent: null };
  const what = `What $${low.toLocaleString('en-US')} buys in Texas beside $${high.toLocaleString('en-US')} in California`;
  const sameJob = 'What the same job buys in Texas beside California';
  if (prices.kind === 'not-published') return [bySurvey(what, claimed, null), bySurvey(sameJob, claimed, null)];

  const ratio = low / prices.texas / (high / prices.california);
  const alike: CellName[] = ['experience=0-2', 'setting=hospital', 'role=coder'];
  const adjust = Math.log(prices.california / prices.texas);
  return [
    {
      what,
      claimed,
      survey: null,
      official: {
        percent: 100 * (ratio - 1),
        what: `by BEA’s price levels of the two states, ${prices.source.period}`,
      },
      verdict: ratio > 1 ? 'supported' : 'not-supported',
    },
    bySurvey(sameJob, claimed, likeForLike(predictor, 'state=TX', 'state=CA', alike, adjust)),
  ];
}

function growthVerdict(actual: ClaimFacts['growth'], claimed: number): Verdict {
  if (actual.kind === 'not-published') return 'cannot-tell';
  return Math.round(actual.percent) === claimed ? 'supported' : 'not-supported';
}

function bySurvey(what: string, claimed: ClaimedRange, survey: Measured | null): Check {
  return {
    what,
    claimed,
    survey,
    official: null,
    verdict: survey ? verdictOn(claimed, survey) : 'cannot-tell',
  };
}

/** Supported when the whole interval is within the claim, not when none of it is; otherwise it is too wide to tell. */
export function verdictOn(claimed: ClaimedRange, { lowPercent, highPercent }: Measured): Verdict {
  const least = claimed.lowPercent ?? Number.NEGATIVE_INFINITY;
  const most = claimed.highPercent ?? Number.POSITIVE_INFINITY;
  if (highPercent < least || lowPercent > most) return 'not-supported';
  return lowPercent >= least && highPercent <= most ? 'supported' : 'cannot-tell';
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
