import Link from 'next/link';
import { isAdjusted, isHourly, type PayView } from '@/app/_words/pay-view';
import type { PageRoute } from './page-route';
import styles from './view-switch.module.css';

interface ViewSwitchProps {
  view: PayView;
  /** The page's address in each view it has; without adjusted ones there is one switch. */
  hrefs: Partial<Record<PayView, PageRoute>>;
}

/** Switches between the prerendered views of a page: links, so that each can be shared. */
export function ViewSwitch({ view, hrefs }: ViewSwitchProps) {
  const adjusted = isAdjusted(view);
  const hourly = isHourly(view);
  return (
    <nav aria-label="Units" className={styles.switches}>
      <Switch
        view={view}
        hrefs={hrefs}
        choices={[
          [adjusted ? 'adjusted' : 'annual', 'Annual'],
          [adjusted ? 'hourly-adjusted' : 'hourly', 'Hourly'],
        ]}
      />
      {hrefs.adjusted && (
        <Switch
          view={view}
          hrefs={hrefs}
          choices={[
            [hourly ? 'hourly' : 'annual', 'As paid'],
            [hourly ? 'hourly-adjusted' : 'adjusted', 'Cost-adjusted'],
          ]}
        />
      )}
    </nav>
  );
}

type SwitchProps = ViewSwitchProps & { choices: readonly (readonly [view: PayView, label: string])[] };

function Switch({ view, hrefs, choices }: SwitchProps) {
  return (
    <ul className={styles.switch}>
      {choices.map(([choice, label]) => {
        const href = hrefs[choice];
        return (
          href && (
            <li key={choice}>
              <Link href={href} prefetch={false} scroll={false} aria-current={choice === view ? 'true' : undefined}>
                {label}
              </Link>
            </li>
          )
        );
      })}
    </ul>
  );
}
