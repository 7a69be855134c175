import { rules, SUSPICIOUS_FROM } from '@/lib/reports/triage';
import { keysOf } from '@/lib/survey/vocabulary';
import styles from './method.module.css';

/** What is looked for in each report before a moderator reads it. */
export function TriageRules() {
  return (
    <>
      <h2>What is looked for</h2>
      <p>
        Each report is held against published figures, the pay model and other reports as it comes in. What is odd is
        written beside it for the moderators, who decide; nothing is rejected by itself. A report is called suspicious
        where its findings weigh {SUSPICIOUS_FROM} or more in all: pay that is far out by one yardstick alone weighs
        less, unless it is very far out.
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
