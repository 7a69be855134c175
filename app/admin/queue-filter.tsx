import Link from 'next/link';
import { SelectField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import type { Queue } from '@/lib/reports/list-queue';
import { type QueueQuestion, queueOrders, queueShows } from '@/lib/reports/queue-question';
import { rules } from '@/lib/reports/triage';
import { keysOf, states } from '@/lib/survey/vocabulary';
import { queueAddress } from './queue-address';
import styles from './queue-filter.module.css';

const { oldest, ...others } = queueOrders;

/** What of the queue is shown, and how many reports each choice would show. */
export function QueueFilter({ asked, counts }: { asked: QueueQuestion; counts: Queue['counts'] }) {
  return (
    <>
      <nav aria-label="Reports" className={styles.shows}>
        {keysOf(queueShows).map((show) => (
          <Link
            key={show}
            href={queueAddress({ ...asked, show, page: 1 })}
            aria-current={show === asked.show ? 'page' : undefined}
          >
            {queueShows[show]} <span className={styles.count}>{counts.show[show].toLocaleString('en-US')}</span>
          </Link>
        ))}
      </nav>
      <details open={asked.rule !== undefined || asked.state !== undefined || asked.order !== 'oldest'}>
        <summary className={styles.summary}>Filter and order</summary>
        <form className={styles.filter}>
          <input type="hidden" name="show" value={asked.show} />
          <SelectField
            name="rule"
            label="Found by triage"
            options={counted(keysOf(rules), (key) => rules[key].name, counts.rule, asked.rule)}
            chosen={asked.rule ?? ''}
            open="Anything"
          />
          <SelectField
            name="state"
            label="State"
            options={counted(keysOf(states), (key) => states[key], counts.state, asked.state)}
            chosen={asked.state ?? ''}
            open="Any state"
          />
          <SelectField name="order" label="Order" options={others} chosen={asked.order} open={oldest} />
          <SubmitButton kind="quiet" busy="Showing …">
            Show
          </SubmitButton>
        </form>
      </details>
    </>
  );
}

/** The choices that would show something, and the current one. */
function counted<K extends string>(
  keys: readonly K[],
  nameOf: (key: K) => string,
  counts: ReadonlyMap<K, number>,
  asked: K | undefined,
): Record<string, string> {
  const worth = keys.filter((key) => (counts.get(key) ?? 0) > 0 || key === asked);
  return Object.fromEntries(worth.map((key) => [key, `${nameOf(key)} (${counts.get(key) ?? 0})`]));
}
