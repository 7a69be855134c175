import { readSample } from '@/lib/aggregates/read-sample';
import styles from './sample-notice.module.css';

/** Says on every page that generated reports stand behind the survey's figures, as long as they do. */
export async function SampleNotice() {
  const sample = await readSample();
  if (!sample) return null;
  return (
    <aside className={styles.notice} aria-label="Sample data">
      <strong>Sample data.</strong> The survey’s figures come from generated reports, not from people.
    </aside>
  );
}
