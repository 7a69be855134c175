import { dollars } from '@/app/_words/money';
import { percentRangeText, percentText } from '@/app/_words/percent-text';
import { readGuideFigure } from '@/lib/baselines/read-guide-figure';
import type { ClaimId } from '@/lib/estimate/check-claims';

/** The guide's claims in our words, with its figures. */
export async function readStatements(): Promise<Record<ClaimId, string>> {
  const [certified, cpc, risk, promotion, growth, prices, jobs] = await Promise.all([
    readGuideFigure('credential', 'any'),
    readGuideFigure('credential', 'cpc'),
    readGuideFigure('claim', 'risk-adjustment-premium'),
    readGuideFigure('claim', 'promotion-raise'),
    readGuideFigure('claim', 'five-year-growth'),
    readGuideFigure('claim', 'texas-california'),
    readGuideFigure('claim', 'growth-2031'),
  ]);
  const money = (wholeDollars: number) => dollars(wholeDollars * 100);
  return {
    certified: `Certified coders earn ${percentRangeText(certified)} more`,
    cpc: `A CPC adds ${money(cpc.low)}–${money(cpc.high)}`,
    'risk-adjustment': `Risk adjustment pays ${percentRangeText(risk)} more than general coding`,
    promotion: `Each promotion pays ${percentRangeText(promotion)} more`,
    'five-years': `${money(growth.low)} becomes ${money(growth.high)} or more in five years`,
    hospitals: 'Hospitals pay more than physician offices',
    'texas-california': `${money(prices.low)} in Texas beats ${money(prices.high)} in California`,
    'job-growth': `Jobs grow ${percentText(jobs.low)} through 2031`,
  };
}
