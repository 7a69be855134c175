import { rules, SUSPICIOUS_FROM } from '@/lib/reports/triage';
import { keysOf } from '@/lib/survey/vocabulary';
import styles from './method.module.css';

/** What triage looks for in each report before a moderator reads it. */
export function TriageRules() {
  return (
    <>
      <h2>What triage looks for</h2>
      <p>
        Each report is compared with published figures, the pay model and other reports as it comes in. Anything odd is
        noted on it for the moderators, who decide; nothing is rejected automatically. A report is called suspicious if
        its findings weigh {SUSPICIOUS_FROM} or more in total: pay that is far off by only one yardstick weighs less,
        unless it is very far off.
      </p>
      <dl className={styles.rules}>
        {keysOf(rules).map((key) => (
          <div key={key}>
            <dt>{rules[key].name}</dt>
            <dd>{rules[key].finds}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
