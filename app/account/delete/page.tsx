import type { Metadata } from 'next';
import Link from 'next/link';
import { SubmitButton } from '@/app/_forms/submit-button';
import { requireCoder } from '@/lib/auth/viewer';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Delete your account' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function DeleteAccountPage() {
  const viewer = await requireCoder('/account/delete');
  const { length } = await listOwnReports(viewer);
  return (
    <form action="/account/delete/confirmed" method="post" className={styles.page}>
      <h1>Delete your account</h1>
      <p>This is immediate and permanent, and can’t be undone. It removes:</p>
      <ul>
        <li>
          the account of <strong>{viewer.email}</strong>, its reminder, and its sign-ins on every device
        </li>
        <li>{reportsText(length)}</li>
      </ul>
      {length > 0 && (
        <p>
          Want to keep a copy? <a href="/account/download.json">Download everything</a> first.
        </p>
      )}
      <div className={styles.choice}>
        <SubmitButton kind="grave" busy="Deleting …">
          {length === 0
            ? 'Delete my account'
            : `Delete my account and ${length === 1 ? 'my report' : 'all my reports'}`}
        </SubmitButton>
        <Link href="/account">Keep it</Link>
      </div>
    </form>
  );
}

function reportsText(count: number): string {
  if (count === 0) return 'no reports: you have none';
  return count === 1
    ? 'your report, and what it adds to the figures'
    : `all ${count} of your reports, whatever their status, and what they add to the figures`;
}
