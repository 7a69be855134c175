import { AxisLabels } from '@/app/_pay/axis-labels';
import { along, type PayAxis, payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import { PayStrip } from '@/app/_pay/pay-strip';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import shared from '@/app/_pay/strip-table.module.css';
import { silenceText } from '@/app/_pay/strip-text';
import { dollars } from '@/app/_words/money';
import { asPaid } from '@/app/_words/pay-view';
import { claimedText, intervalText, signedPercent } from '@/app/_words/percent-text';
import type { Figure } from '@/lib/aggregates/figure';
import type { Career } from '@/lib/estimate/career';
import styles from './career-ladder.module.css';

const STEP_HEIGHT = 14;

/** The stages of a career, each with its pay and what it adds to the one before; its heading is `careerHeading`. */
export function CareerLadder({ career: { stages, claimed, alike, section } }: { career: Career }) {
  const amounts = stages.flatMap(({ figure }) => amountsOf(voicesOf(figure)));
  const axis = amounts.length > 0 ? payAxis('annual', amounts) : null;
  return (
    <>
      <table className={`${shared.table} ${styles.ladder}`}>
        <caption className="visually-hidden">Pay by career stage, and what each adds to the one before</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className={shared.strip}>
              <span className="visually-hidden">Pay strip</span>
              {axis && <AxisLabels axis={axis} />}
            </th>
            <th scope="col">survey median</th>
            <th scope="col" className={shared.minor}>
              raise, like for like <span className={shared.note}>80% interval</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ role, title, figure, raise }, order) => (
            <tr key={role}>
              <th scope="row">{title}</th>
              <td className={`${shared.strip} ${styles.step}`}>
                {axis && <Step axis={axis} from={stages[order - 1]?.figure} to={figure} />}
                {axis && figure.shows !== 'nothing' && <PayStrip axis={axis} voices={voicesOf(figure)} />}
              </td>
              {figure.shows === 'nothing' ? (
                <td className={shared.none}>{silenceText(figure)}</td>
              ) : (
                <td className={styles.survey}>
                  <strong>{dollars(figure.medianCents)}</strong>
                  <span className={shared.note}>{figure.coders} coders</span>
                </td>
              )}
              <td className={raise ? styles.raise : shared.none}>
                {raise && (
                  <>
                    <strong>{signedPercent(raise.percent)}</strong>
                    <span className={shared.note}>{intervalText(raise)}</span>
                  </>
                )}
                {!raise && (order === 0 ? 'where it begins' : 'not enough reports yet')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceNote>
        <GuideSource section={section} />
        It says {claimedText(claimed)} for each promotion. A raise is survey pay beside the stage before at the same{' '}
        {alike}, by the pay model; medians differ by more than that alone.
      </SourceNote>
    </>
  );
}

function voicesOf(survey: Figure): ShownVoices {
  return voicesIn('annual', { survey, guide: null, official: null }, null);
}

/** From the median of one stage up to that of the next. */
function Step({ axis, from, to }: { axis: PayAxis; from: Figure | undefined; to: Figure }) {
  if (!from || from.shows === 'nothing' || to.shows === 'nothing') return null;
  const [start, end] = [along(axis, asPaid(from.medianCents)), along(axis, asPaid(to.medianCents))];
  return (
    <svg width="100%" height={STEP_HEIGHT} aria-hidden="true" className={styles.rise}>
      <line x1={`${start}%`} x2={`${start}%`} y2={STEP_HEIGHT / 2} />
      <line x1={`${start}%`} x2={`${end}%`} y1={STEP_HEIGHT / 2} y2={STEP_HEIGHT / 2} />
      <line x1={`${end}%`} x2={`${end}%`} y1={STEP_HEIGHT / 2} y2={STEP_HEIGHT + 4} />
    </svg>
  );
}
