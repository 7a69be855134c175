import { AxisLabels } from '@/app/_pay/axis-labels';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, type ShownVoices } from '@/app/_pay/pay-row';
import { PayStrip } from '@/app/_pay/pay-strip';
import { silenceText } from '@/app/_pay/strip-text';
import { dollars } from '@/app/_words/money';
import { standingIn } from '@/lib/aggregates/standing';
import styles from './comparisons.module.css';
import type { Comparison } from './comparisons-of';
import { standingWords } from './standing-words';

/** Where a report's pay lies against survey, guide and BLS, group by group. */
export function Comparisons({ annualCents, comparisons }: { annualCents: number; comparisons: Comparison[] }) {
  const axis = payAxis(
    'annual',
    comparisons.flatMap(({ voices }) => amountsOf(voices)),
  );
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Where {dollars(annualCents)} for a full-time year lies</caption>
      <thead>
        <tr>
          <th scope="col">Against</th>
          <th scope="col" className={styles.axis}>
            <span className="visually-hidden">Pay strip</span>
            <AxisLabels axis={axis} />
          </th>
          <th scope="col">Survey median</th>
          <th scope="col">Guide</th>
          <th scope="col">BLS</th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map(({ group, voices }) => (
          <tr key={group}>
            <th scope="row">{group}</th>
            <td className={styles.strip}>
              <PayStrip axis={axis} voices={voices} />
            </td>
            <td className={styles.survey}>{surveyWords(voices, annualCents)}</td>
            <td className={styles.guide}>{guideWords(voices, annualCents)}</td>
            <td className={styles.official}>{officialWords(voices, annualCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Place({ figure, place }: { figure: string; place: string }) {
  return (
    <>
      <strong>{figure}</strong> <span className={styles.place}>{place}</span>
    </>
  );
}

function surveyWords({ survey }: ShownVoices, annualCents: number) {
  const standing = standingIn(survey, annualCents);
  if (survey.shows === 'nothing') return <span className={styles.place}>{silenceText(survey)}</span>;
  if (!standing) return null;
  return <Place figure={dollars(survey.medianCents)} place={standingWords[standing]} />;
}

function guideWords({ guide }: ShownVoices, annualCents: number) {
  if (!guide) return <span className={styles.place}>none given</span>;
  const { lowCents, highCents, openEnded } = guide;
  if (lowCents === highCents) return <Place figure={dollars(lowCents)} place={apart(annualCents, lowCents)} />;
  const range = `${dollars(lowCents)}–${dollars(highCents)}${openEnded ? '+' : ''}`;
  if (annualCents < lowCents) return <Place figure={range} place="below it" />;
  if (annualCents > highCents && !openEnded) return <Place figure={range} place="above it" />;
  return <Place figure={range} place="within it" />;
}

function officialWords({ official }: ShownVoices, annualCents: number) {
  if (!official) return <span className={styles.place}>none</span>;
  return (
    <Place
      figure={`${dollars(official.cents)} ${official.statistic}, ${official.source.period}`}
      place={apart(annualCents, official.cents)}
    />
  );
}

function apart(cents: number, referenceCents: number): string {
  const percent = Math.round((100 * (cents - referenceCents)) / referenceCents);
  if (percent === 0) return 'just at it';
  return percent > 0 ? `${percent}% above` : `${-percent}% below`;
}
