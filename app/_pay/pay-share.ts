import type { Share } from '@/app/_site/share-image';
import { dollars } from '@/app/_words/money';
import type { Figure } from '@/lib/aggregates/figure';
import { evidenceText } from './strip-text';

interface PayQuestion {
  title: string;
  /** In cents a year. */
  survey: Figure;
  /** Whose median the survey's is; `those` are the coders that the title asks about. */
  who: string;
  /** What answers as long as the survey shows nothing; null where nothing does. */
  otherwise: { of: 'official' | 'modeled'; cents: number; what: string } | null;
}

/** A question of pay and its answer by the survey, or else by what its page answers with. */
export function payShare({ title, survey, who, otherwise }: PayQuestion): Share {
  if (survey.shows !== 'nothing') {
    return {
      title,
      figure: { of: 'survey', amount: dollars(survey.medianCents), per: 'a year' },
      text: `is the median of ${who} who reported their pay.`,
      evidence: evidenceText(survey),
      ...(survey.shows === 'distribution' && { spread: survey }),
    };
  }
  return {
    title,
    figure: otherwise && { of: otherwise.of, amount: dollars(otherwise.cents), per: 'a year' },
    text: otherwise ? `is ${otherwise.what}.` : 'Your report could help fill this in.',
    evidence: `Survey: ${evidenceText(survey)}`,
  };
}
