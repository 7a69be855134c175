import type { Compared, PercentAxis } from '@/app/_components/percent-axis';
import { PercentStrip } from '@/app/_components/percent-strip';
import { claimedText, intervalText, signedPercent } from '@/app/_components/percent-text';
import type { Check } from '@/lib/estimate/check-claims';
import styles from './check-strip.module.css';

/** What a check draws. */
export function stripOf({ claimed, official, survey }: Check): Compared {
  return { claimed, measured: survey, official: official?.percent };
}

/** One comparison of a claim, drawn and in words. */
export function CheckStrip({ axis, check }: { axis: PercentAxis; check: Check }) {
  const { what, claimed, official } = check;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{what}</strong>: <span className={styles.claimed}>claimed {claimedText(claimed)}</span>;{' '}
        <span className={styles.survey}>{surveyText(check)}</span>
        {official && (
          <span className={styles.official}>
            ; official {signedPercent(official.percent)} ({official.what})
          </span>
        )}
        .
      </figcaption>
      <PercentStrip axis={axis} strip={stripOf(check)} labelled />
    </figure>
  );
}

function surveyText({ survey, official }: Check): string {
  if (survey) return `measured ${signedPercent(survey.percent)} (${intervalText(survey)})`;
  return official ? 'nothing that the survey could tell' : 'not enough reports yet';
}
