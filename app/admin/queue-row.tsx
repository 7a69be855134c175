import Link from 'next/link';
import { cellText } from '@/app/_words/cell-text';
import { enteredPay } from '@/app/_words/entered-pay';
import { firstInSentence } from '@/app/_words/first-in-sentence';
import { jobInShort } from '@/app/_words/job-words';
import { dollars } from '@/app/_words/money';
import { standingIn } from '@/lib/aggregates/standing';
import type { AreaNames } from '@/lib/areas/read-area-names';
import type { Queue } from '@/lib/reports/list-queue';
import { findingWords } from './finding-words';
import { originWords } from './origin-words';
import styles from './queue-row.module.css';
import { standingWords } from './standing-words';

type Row = Queue['reports'][number];

interface QueueRowProps {
  report: Row;
  areaNames: AreaNames;
  filter: string;
}

/** A waiting report, in as few lines as a decision needs. */
export function QueueRow({ report, areaNames, filter }: QueueRowProps) {
  const entered = enteredPay(report);
  const fullTime = dollars(report.annualCents);
  return (
    <div className={styles.row}>
      <p className={styles.pay}>
        <Link href={`/admin/reports/${report.id}?${filter}`}>{entered}</Link>
        {!entered.startsWith(`${fullTime} `) && <span className={styles.soft}>{fullTime} full-time</span>}
      </p>
      <p className={styles.standing}>{standing(report)}</p>
      <p className={styles.job}>
        {report.replacesId && <strong>Changed. </strong>}
        {jobInShort(report, areaNames)}
        {report.origin && <span className={styles.soft}> · {originWords(report.origin)}</span>}
      </p>
      {report.findings.length > 0 && (
        <ul className={report.suspicious ? styles.suspicious : styles.findings}>
          {report.findings.map((finding) => (
            <li key={finding.rule}>{findingWords(finding, report)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How the pay compares with the closest published figure. */
function standing({ closest, annualCents }: Row): string {
  if (!closest || closest.shows === 'nothing') return 'Nothing published to compare it with';
  const place = standingIn(closest, annualCents);
  return `${place ? firstInSentence(standingWords[place]) : ''} · ${cellText(closest.cell)}, median ${dollars(closest.medianCents)}`;
}
