import { spreadText } from '@/app/_pay/distribution';
import { type Distribution, drawable } from '@/app/_pay/distribution-geometry';
import { hasPicture } from '@/app/_pay/pay-picture';
import { type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import { evidenceText, silenceText } from '@/app/_pay/strip-text';
import { receiptRoute } from '@/app/_site/receipt-route';
import { siteAddress } from '@/app/_site/site-address';
import { cellText } from '@/app/_words/cell-text';
import { payText } from '@/app/_words/pay-view';
import type { ReadFigure } from '@/lib/aggregates/figure';

/** What an embedded chart says and shows, whatever it is made of. */
export interface Embedded {
  /** Who earns it. */
  name: string;
  /** The median; null where nothing is shown. */
  amount: string | null;
  /** What is drawn: how pay spreads if that is published, else a strip, or nothing beside one amount alone. */
  picture: { of: 'distribution'; figure: Distribution } | { of: 'strip'; voices: ShownVoices } | null;
  /** What is drawn in a sentence, or why nothing is shown. */
  sentence: string;
  /** How many coders, and when. */
  evidence: string;
  /** Generated sample reports stand behind it. */
  sample: boolean;
  /** The address of the figure as published; of how figures are made where there is none. */
  receipt: string;
}

export const heading = 'What medical coders earn';
export const bias = 'Coders chose to report; it is no random sample.';

export function embedded(figure: ReadFigure, sample: boolean): Embedded {
  const { cell, release } = figure;
  const voices = voicesIn('annual', { survey: figure, guide: null, official: null }, null);
  const { survey } = voices;
  const spread = drawable(survey);
  return {
    name: cellText(cell),
    amount: survey.shows === 'nothing' ? null : payText('annual', survey.medianCents),
    picture: spread ? { of: 'distribution', figure: spread } : hasPicture(voices) ? { of: 'strip', voices } : null,
    sentence: sentenceOf(voices),
    evidence: figure.shows === 'nothing' ? 'Paychart, the salary survey of medical coders' : evidenceText(figure),
    sample,
    receipt: siteAddress(release === null ? '/method' : receiptRoute(cell, release)),
  };
}

function sentenceOf({ survey }: ShownVoices): string {
  switch (survey.shows) {
    case 'nothing':
      return `Not shown: ${silenceText(survey)}.`;
    case 'median':
      return 'That is all that is shown of so few coders.';
    case 'quartiles':
      return `Half of coders earn between ${payText('annual', survey.p25Cents)} and ${payText('annual', survey.p75Cents)}.`;
    case 'distribution':
      return spreadText('annual', survey);
  }
}

/** All of it as one text. */
export function embeddedText({ name, amount, sentence, evidence, sample }: Embedded): string {
  const median = amount ? `Median ${amount} a year. ` : '';
  return `${name}. ${median}${sentence} ${evidence}.${sample ? ' Sample data.' : ''} ${bias}`;
}
