import Link from 'next/link';
import type { PageRoute } from '@/app/_site/page-route';
import { payText, type Shown, shortPayText } from '@/app/_words/pay-view';
import type { Figure } from '@/lib/aggregates/figure';
import { AxisLabels } from './axis-labels';
import type { PayAxis } from './pay-axis';
import { modeledIn, type OfficialPay, type ShownVoices } from './pay-row';
import { PayStrip } from './pay-strip';
import styles from './pay-table.module.css';
import { rangeText, silenceText } from './strip-text';

export interface PayTableRow {
  key: string;
  label: string;
  note?: string;
  href?: PageRoute;
  voices: ShownVoices;
}

export interface PayTableProps {
  caption: string;
  /** What the rows are: the heading of their names. */
  subject: string;
  axis: PayAxis;
  rows: readonly PayTableRow[];
  /** The kind of official figure that has a column, in place of the survey's middle half; rows of another kind say so. */
  official?: OfficialPay['statistic'];
}

/** Pay by rows, all strips on one axis, with the same figures as text. */
export function PayTable({ caption, subject, axis, rows, official }: PayTableProps) {
  const hasGuide = rows.some(({ voices }) => voices.guide !== null);
  const mixed = new Set(rows.flatMap(({ voices }) => voices.official?.source.period ?? [])).size > 1;
  const hasSpread = rows.some(({ voices }) => voices.official?.spread);
  const hasHalf = !official && rows.some(({ voices }) => middleHalf(axis, voices.survey) !== null);
  return (
    <table
      className={classes(
        styles.table,
        hasGuide && styles.guided,
        hasHalf && styles.halved,
        official && styles.withOfficial,
        rows.some(({ voices }) => modeledIn(voices) !== null) && styles.modeled,
      )}
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          <th scope="col" className={styles.axis}>
            <span className="visually-hidden">Pay strip</span>
            <AxisLabels axis={axis} />
          </th>
          <th scope="col">survey median</th>
          {official && (
            <th scope="col" className={styles.minor}>
              BLS {official}
              {hasSpread && <span className={styles.note}>10th–90th percentile</span>}
            </th>
          )}
          {hasHalf && (
            <th scope="col" className={styles.minor}>
              middle half
            </th>
          )}
          {hasGuide && (
            <th scope="col" className={styles.minor}>
              guide
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, note, href, voices }) => (
          <tr key={key}>
            <th scope="row">
              {href ? (
                <Link href={href} prefetch={false}>
                  {label}
                </Link>
              ) : (
                label
              )}
              {note && <span className={styles.note}>{note}</span>}
            </th>
            <td className={styles.strip}>
              <PayStrip axis={axis} voices={voices} />
            </td>
            <SurveyCell axis={axis} voices={voices} />
            {official && <OfficialCell axis={axis} statistic={official} official={voices.official} dated={mixed} />}
            {hasHalf && <td className={styles.half}>{middleHalf(axis, voices.survey)}</td>}
            {hasGuide && (
              <td className={styles.guide}>
                {voices.guide && rangeText(voices.guide, (cents) => shortPayText(axis.view, cents))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

function SurveyCell({ axis, voices }: { axis: PayAxis; voices: ShownVoices }) {
  const { survey: figure } = voices;
  if (figure.shows === 'nothing') {
    const modeled = modeledIn(voices);
    return (
      <td className={styles.none}>
        {silenceText(figure)}
        {modeled && <span className={styles.note}>modeled {payText(axis.view, modeled.medianCents)}</span>}
      </td>
    );
  }
  return (
    <td className={styles.survey}>
      <strong>{payText(axis.view, figure.medianCents)}</strong>
      <span className={styles.note}>{figure.coders} coders</span>
    </td>
  );
}

interface OfficialCellProps {
  axis: PayAxis;
  statistic: OfficialPay['statistic'];
  official: Shown<OfficialPay> | null;
  /** Whether the rows are of several years, so that each has to say its own. */
  dated: boolean;
}

function OfficialCell({ axis: { view }, statistic, official, dated }: OfficialCellProps) {
  // Every place has a figure, if BLS publishes it; not every row of the other tables has a sector.
  if (!official && statistic !== 'sector median') return <td className={styles.unpublished}>not published</td>;
  if (!official) return <td className={styles.official} />;
  const { cents, spread, source } = official;
  const kind = official.statistic === statistic ? '' : `${official.statistic}, `;
  return (
    <td className={styles.official}>
      {payText(view, cents)}
      {source.confidence === 'medium' && ' †'}
      {(dated || kind) && (
        <span className={styles.note}>
          {kind}
          {source.period}
        </span>
      )}
      {spread && (
        <span className={styles.note}>
          {shortPayText(view, spread.p10Cents)}–{shortPayText(view, spread.p90Cents)}
          {spread.secondHand && ' †'}
        </span>
      )}
    </td>
  );
}

function middleHalf({ view }: PayAxis, figure: Shown<Figure>): string | null {
  if (figure.shows === 'nothing' || figure.shows === 'median') return null;
  return `${shortPayText(view, figure.p25Cents)}–${shortPayText(view, figure.p75Cents)}`;
}
