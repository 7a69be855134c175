import type { Compared, PercentAxis } from '@/app/_pay/percent-axis';
import { PercentStrip } from '@/app/_pay/percent-strip';
import { claimedText, intervalText, signedPercent } from '@/app/_words/percent-text';
import type { Check } from '@/lib/estimate/check-claims';
import styles from './check-strip.module.css';

/** What a check draws. */
export function stripOf({ claimed, official, survey }: Check): Compared {
  return { claimed, measured: survey, official: official?.percent };
}

interface CheckStripProps {
  axis: PercentAxis;
  check: Check;
  /** Whether the axis is written under it. */
  labelled?: boolean;
}

/** One comparison of a claim, drawn and in words. */
export function CheckStrip({ axis, check, labelled = false }: CheckStripProps) {
  const { what, claimed, survey, official } = check;
  return (
    <figure className={styles.figure}>
      <PercentStrip axis={axis} strip={stripOf(check)} labelled={labelled} />
      <figcaption>
        {what}: <span className={styles.claimed}>claimed {claimedText(claimed)}</span>;{' '}
        {(survey || !official) && (
          <span className={styles.survey}>
            {survey ? `measured ${signedPercent(survey.percent)} (${intervalText(survey)})` : 'not enough reports yet'}
          </span>
        )}
        {survey && official && '; '}
        {official && (
          <span className={styles.official}>
            official {signedPercent(official.percent)} ({official.what})
          </span>
        )}
      </figcaption>
    </figure>
  );
}
