import Link from 'next/link';
import { DerivedFigures } from '@/app/_components/derived-figures';
import type { ShownReport } from '@/lib/reports/shown-report';
import styles from './submitted-note.module.css';

/** Says what a report just sent comes to and what happens next. */
export function SubmittedNote({ report }: { report: ShownReport }) {
  return (
    <section aria-labelledby="thanks" className={styles.note}>
      <h2 id="thanks">Thank you. Your report is in.</h2>
      <DerivedFigures pay={report} />
      <p>
        A moderator looks at it next. Once accepted, it is part of the survey’s figures; if not, the reason shows on
        this page. Until then see <Link href="/">what coders earn across the country</Link>.
      </p>
    </section>
  );
}
