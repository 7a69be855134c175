import type { Metadata } from 'next';
import Link from 'next/link';
import { DerivedFigures } from '@/app/_pay/derived-figures';
import { enteredPay } from '@/app/_words/entered-pay';
import { jobWords } from '@/app/_words/job-words';
import { askJob } from '@/app/submit/ask-job';
import { keptDraft } from '@/app/submit/kept-draft';
import { sendStates } from '@/app/submit/send-state';
import { readAreaNames } from '@/lib/areas/read-area-names';
import { readPlaceIndex } from '@/lib/areas/read-place-index';
import { requireCoder } from '@/lib/auth/viewer';
import { DRAFT_MINUTES } from '@/lib/reports/draft-minutes';
import { payEntryOf, reportInput } from '@/lib/reports/report-input';
import styles from './page.module.css';
import { SendForm } from './send-form';

export const metadata: Metadata = { title: 'Send your report', robots: { index: false } };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

/** Where the link leads that someone was mailed who filled in the form without being signed in. */
export default async function SendPage() {
  const viewer = await requireCoder('/submit/send');
  const draft = await keptDraft(viewer);
  const { data: input } = reportInput(new Date(), await readPlaceIndex()).safeParse(draft?.typed);
  if (!draft || !input) return <NothingWaits email={viewer.email} />;
  const pay = payEntryOf(input);
  const { asked } = await askJob(viewer, draft, null);
  return (
    <>
      <h1>Send this report?</h1>
      <p className={styles.lede}>Nothing has been sent yet. Check it once more.</p>
      <article className={styles.report} aria-labelledby="pay">
        <h2 id="pay">{enteredPay(pay)}</h2>
        <DerivedFigures pay={pay} />
        <p>{jobWords({ ...input, ...pay }, await readAreaNames())}</p>
        <p>Pay of {input.payYear}</p>
      </article>
      <SendForm first={(await sendStates.kept()) ?? { attempt: 'first', job: asked, errors: [] }} />
      <p>
        <Link href="/submit">Change something</Link>
      </p>
      <p className={styles.who}>
        You are signed in as <strong>{viewer.email}</strong>. The address is not stored beside the report, and
        moderators never see it.
      </p>
    </>
  );
}

function NothingWaits({ email }: { email: string }) {
  return (
    <>
      <h1>No report is waiting in this browser</h1>
      <p className={styles.lede}>
        You are signed in as <strong>{email}</strong>, and there is nothing to send.
      </p>
      <p>
        A report that is filled in first is kept for {DRAFT_MINUTES} minutes, by the browser in which it was filled in
        and for the address it was meant for, and nowhere else. So if you filled it in:
      </p>
      <ul className={styles.ways}>
        <li>
          on another device or in another browser: sign in there with this address, then open the page “Report your
          pay”;
        </li>
        <li>
          more than {DRAFT_MINUTES} minutes ago, or for another address: <Link href="/submit">fill it in again</Link>.
          You are signed in now, so it is sent at once;
        </li>
        <li>
          here, and you have sent it already: it is among <Link href="/account">your reports</Link>.
        </li>
      </ul>
    </>
  );
}
