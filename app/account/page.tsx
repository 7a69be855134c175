import type { Metadata } from 'next';
import Link from 'next/link';
import { SignOutButton } from '@/app/sign-out/sign-out-button';
import { findReminder } from '@/lib/account/find-reminder';
import { followsMoves } from '@/lib/account/follows-moves';
import { readAreaNames } from '@/lib/areas/read-area-names';
import { listOwnSessions } from '@/lib/auth/list-own-sessions';
import { currentSessionToken, requireCoder } from '@/lib/auth/viewer';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import { HistorySection } from './_history/history-section';
import { readHistories } from './_history/read-history';
import { accountAddress, noticeTexts } from './notice';
import { OwnReport } from './own-report';
import styles from './page.module.css';
import { Settings } from './settings';

export const metadata: Metadata = { title: 'Your reports' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const viewer = await requireCoder('/account');
  const { notice } = accountAddress.parse(await searchParams);
  const [reports, reminder, follows, sessions, areaNames] = await Promise.all([
    listOwnReports(viewer),
    findReminder(viewer),
    followsMoves(viewer),
    listOwnSessions(viewer, await currentSessionToken()),
    readAreaNames(),
  ]);
  const histories = await readHistories(reports);

  return (
    <>
      <h1>Your reports</h1>
      <div className={styles.account}>
        <p>
          Signed in as <strong>{viewer.email}</strong>
        </p>
        {viewer.role !== 'coder' && <Link href="/admin">Reports waiting for a decision</Link>}
        <SignOutButton />
      </div>
      <div role="status">{notice && <p className={styles.notice}>{noticeTexts[notice]}</p>}</div>
      {reports.length === 0 ? (
        <p>
          You have not reported any pay yet. <Link href="/submit">Report your pay</Link>: it takes two minutes and helps
          the next coder ask for fair pay.
        </p>
      ) : (
        <>
          <HistorySection histories={histories} />
          {reports.map((report) => (
            <OwnReport key={report.id} report={report} ofAuthor={reports} areaNames={areaNames} />
          ))}
          <p>
            New job, raise or year? <Link href="/submit">Report again</Link>.
          </p>
        </>
      )}
      <Settings reminder={reminder} follows={follows} sessions={sessions} />
    </>
  );
}
