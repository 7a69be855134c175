import { EvidenceLine } from '@/app/_pay/evidence-line';
import { Headline, HeadlineFigure } from '@/app/_pay/headline';
import { hasPicture, PayPicture } from '@/app/_pay/pay-picture';
import { modeledIn } from '@/app/_pay/pay-row';
import { ShareFigure } from '@/app/_pay/share-figure';
import { citedDataset } from '@/app/_pay/source-note';
import { rangeText, silenceText } from '@/app/_pay/strip-text';
import { Voice, Voices } from '@/app/_pay/voice';
import type { CategoryView } from '@/app/_site/category-routes';
import { modeledFrom } from '@/app/_words/modeled-text';
import { dollars } from '@/app/_words/money';
import { payText, perUnit, type ShownCents } from '@/app/_words/pay-view';
import type { Category } from './category';
import type { CategoryPay } from './category-figures';
import styles from './category-page.module.css';

interface CategoryAnswerProps {
  category: Category;
  view: CategoryView;
  pay: CategoryPay;
}

/** The question, its answer by the survey or else by the model, and the spread where it is published. */
export function CategoryAnswer({ category, view, pay }: CategoryAnswerProps) {
  const { voices } = pay.own;
  const { survey } = voices;
  return (
    <Headline
      answer={
        <>
          <h1>What do {category.who} earn?</h1>
          <p className={styles.gist}>{category.words.gist}</p>
          {survey.shows === 'nothing' ? (
            <ModeledFigure view={view} pay={pay} />
          ) : (
            <HeadlineFigure of="survey" figure={payText(view, survey.medianCents)} per={perUnit(view)}>
              is the median of the {category.who} who reported their pay: half earn more, half less.
            </HeadlineFigure>
          )}
          <EvidenceLine figure={survey} />
          <OtherVoices view={view} pay={pay} />
        </>
      }
      picture={
        hasPicture(voices) && (
          <>
            <PayPicture view={view} voices={voices} />
            {survey.shows !== 'nothing' && <ShareFigure cell={survey.cell} />}
          </>
        )
      }
    />
  );
}

function ModeledFigure({ view, pay }: Omit<CategoryAnswerProps, 'category'>) {
  const modeled = modeledIn(pay.own.voices);
  if (!modeled) return null;
  const text = (cents: ShownCents) => payText(view, cents);
  return (
    <HeadlineFigure of="modeled" figure={text(modeled.medianCents)} per={perUnit(view)}>
      is the modeled median, {text(modeled.lowCents)} to {text(modeled.highCents)} with 80% confidence.{' '}
      {modeledFrom(modeled.fromReportsPercent, 'it')}
    </HeadlineFigure>
  );
}

function OtherVoices({ view, pay: { own, premium, sector, guideSection } }: Omit<CategoryAnswerProps, 'category'>) {
  const { survey, guide, official } = own.voices;
  const text = (cents: ShownCents) => payText(view, cents);
  return (
    <Voices>
      {survey.shows === 'nothing' && (
        <Voice of="survey" figure="Not yet" note="Your report could help fill this in.">
          Survey: {silenceText(survey)}
        </Voice>
      )}
      {sector && official && (
        <Voice
          of="official"
          figure={text(official.cents)}
          note={`${citedDataset(official.source)}: sectors, not settings`}
        >
          Median of medical records specialists in the sector of {sector.name}
        </Voice>
      )}
      {guide && (
        <Voice of="guide" figure={rangeText(guide, text)} note={`“${guideSection}”; no sample size given`}>
          The career guide’s range
        </Voice>
      )}
      {premium && (
        <Voice of="guide" figure={premiumText(premium)} note={`“${premium.section}”; no sample size given`}>
          {premium.of === 'cpc'
            ? 'more a year with a CPC, according to the career guide'
            : 'more with any certification than without, according to the career guide'}
        </Voice>
      )}
    </Voices>
  );
}

/** The guide gives the premium of a CPC in dollars a year, that of any credential in percent. */
function premiumText({ of, low, high }: NonNullable<CategoryPay['premium']>): string {
  return of === 'cpc' ? `${dollars(low * 100)}–${dollars(high * 100)}` : `${low}–${high}%`;
}
