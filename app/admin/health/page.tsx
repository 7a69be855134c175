import type { Metadata } from 'next';
import { AdminNav } from '@/app/admin/admin-nav';
import { requireAdmin } from '@/lib/auth/viewer';
import { readHealth } from '@/lib/health/read-health';
import { healthRows } from './health-rows';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Health' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function HealthPage() {
  const viewer = await requireAdmin('/admin/health');
  const rows = healthRows(await readHealth(viewer));
  const wrong = rows.filter(({ well }) => !well).length;
  return (
    <>
      <h1>{wrong === 0 ? 'All good' : wrong === 1 ? 'One thing needs attention' : `${wrong} things need attention`}</h1>
      <AdminNav viewer={viewer} here="health" />
      <dl className={styles.rows}>
        {rows.map(({ name, well, text }) => (
          <div key={name} className={well ? styles.well : styles.unwell}>
            <dt>
              {name} <span className={styles.state}>{well ? 'well' : 'look here'}</span>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
