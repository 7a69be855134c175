import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { DerivedFigures } from '@/app/_pay/derived-figures';
import { Bias } from '@/app/_site/bias';
import { countedText } from '@/app/_words/counted-text';
import { enteredPay } from '@/app/_words/entered-pay';
import { statusWords } from '@/app/account/report-status';
import { PublishedAround } from '@/app/calculator/published-around';
import { requireCoder } from '@/lib/auth/viewer';
import { jobOfReport } from '@/lib/estimate/job-of-report';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import type { ShownReport } from '@/lib/reports/shown-report';
import styles from './page.module.css';
import { RankAmongCoders } from './rank';

export const metadata: Metadata = { title: 'Where your pay stands', robots: { index: false } };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const receivedAddress = z.object({ report: z.uuid().optional().catch(undefined) });

/** What the giver gets back: their pay among that of coders like them, also while the report waits. */
export default async function ReceivedPage({ searchParams }: PageProps<'/submit/received'>) {
  const viewer = await requireCoder('/submit/received');
  const { report: id } = receivedAddress.parse(await searchParams);
  const reports = await listOwnReports(viewer);
  const report = reports.find((own) => own.id === id);
  if (!report) return <NoSuchReport />;
  const status = statusWords(report, reports);
  const counted = countedText(report.credentials);
  const question = { job: jobOfReport(report), payCents: report.annualCents };
  return (
    <>
      <h1>{report.status === 'PENDING' ? 'Thank you. Your report is in.' : 'Where your pay stands'}</h1>
      <section aria-labelledby="next" className={styles.next}>
        <h2 id="next">{enteredPay(report)}</h2>
        <DerivedFigures pay={report} />
        {counted && <p>{counted}.</p>}
        <p>
          <strong>{status.name}.</strong> {report.status === 'PENDING' ? whatNext(report) : status.meaning}{' '}
          <Link href="/account">All your reports</Link>
        </p>
      </section>
      <RankAmongCoders question={question} />
      <PublishedAround question={question} />
      <Bias />
    </>
  );
}

function whatNext({ replacesId }: ShownReport): string {
  const until = replacesId
    ? 'Until then, the previous version counts.'
    : 'Until then, it is not in any of the figures below.';
  return `A moderator looks at it next and sees neither your address nor who you are. ${until} If it is not accepted, your account page says why, and you can correct it.`;
}

function NoSuchReport() {
  return (
    <>
      <h1>No such report</h1>
      <p>
        It was changed or deleted meanwhile, or it is not yours. Look at <Link href="/account">your reports</Link>.
      </p>
    </>
  );
}
