import type { Run } from '@/lib/intake/open-intake';
import styles from './page.module.css';
import { Refresh } from './refresh';

const counting = new Intl.NumberFormat('en-US');
const stepWords = {
  reading: 'Reading the rows',
  comparing: 'Comparing with what is here',
  writing: 'Sorting out what is new',
  counting: 'Finding out which reports count',
} as const;

/** How far a run is. It goes on whether or not anyone looks. */
export function RunProgress({ run: { kind, progress }, address }: { run: Run; address: string }) {
  const step = stepWords[progress?.step ?? 'reading'];
  const steps = Object.values(stepWords);
  return (
    <section aria-label="Progress">
      <p role="status" className={styles.progress}>
        {step} … {progress && progress.read > 0 && <>{counting.format(progress.read)} read</>}
      </p>
      <progress className={styles.bar} max={steps.length} value={steps.indexOf(step) + 0.5} aria-label={step} />
      <p>
        {kind === 'import' ? 'Either all of it is brought in, or nothing.' : 'Nothing is written.'} You may leave this
        page and come back. <a href={address}>Look again</a>
      </p>
      <Refresh />
      <noscript>
        <meta httpEquiv="refresh" content={`2;url=${address}`} />
      </noscript>
    </section>
  );
}
