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
        where findings weigh {SUSPICIOUS_FROM} in all: most weigh that much, far-out pay alone weighs 1 by each of its
        two rules.
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
