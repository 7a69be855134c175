import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DerivedFigures } from '@/app/_pay/derived-figures';
import { StripLegend } from '@/app/_pay/strip-legend';
import { parametersOf } from '@/app/_site/parameters-of';
import { enteredPay, onTop } from '@/app/_words/entered-pay';
import { jobWords } from '@/app/_words/job-words';
import { dollars } from '@/app/_words/money';
import { monthName } from '@/app/_words/month-name';
import { actionWords } from '@/app/admin/action-words';
import { actorWords } from '@/app/admin/actor-words';
import { Comparisons } from '@/app/admin/comparisons';
import { comparisonsOf } from '@/app/admin/comparisons-of';
import { DecideForm } from '@/app/admin/decide-form';
import { blankDecision, decideFormStates } from '@/app/admin/decide-form-state';
import { findingWords } from '@/app/admin/finding-words';
import { ModerationKeys } from '@/app/admin/moderation-keys';
import { originWords } from '@/app/admin/origin-words';
import { queueAddress, queueParameters } from '@/app/admin/queue-address';
import { readReferenceFigures } from '@/app/admin/read-reference-figures';
import { readAreaNames } from '@/lib/areas/read-area-names';
import { requireModerator } from '@/lib/auth/viewer';
import { jobOfReport } from '@/lib/estimate/job-of-report';
import { readEstimate } from '@/lib/estimate/read-estimate';
import { findDeciders } from '@/lib/reports/find-deciders';
import { findQueuedReport } from '@/lib/reports/find-queued-report';
import { queueQuestion } from '@/lib/reports/queue-question';
import type { ShownReport } from '@/lib/reports/shown-report';
import { AuthorBanPanel } from './author-ban';
import { type ChangedAnswer, changedAnswers } from './changed-answers';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'A waiting report' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const banOutcome = z.enum(['done', 'unchanged', 'own-report', 'no-account']).optional().catch(undefined);

export default async function ReportPage({ params, searchParams }: PageProps<'/admin/reports/[id]'>) {
  const viewer = await requireModerator('/admin');
  const id = z.uuid().safeParse((await params).id).data;
  if (!id) notFound();
  const parameters = parametersOf(await searchParams);
  const asked = queueQuestion(parameters);
  const outcome = banOutcome.parse(parameters.get('ban') ?? undefined);
  const back = <Link href={queueAddress(asked)}>Back to the queue</Link>;
  const found = await findQueuedReport(viewer, id);
  if (!found) {
    const [last] = await findDeciders(viewer, [id]);
    return (
      <>
        <h1>This report is no longer waiting</h1>
        <p>
          {last
            ? `${actionWords[last.action]} by ${actorWords(last.actor, 'its author')}.`
            : 'Its author withdrew, changed or deleted it.'}
        </p>
        <p>{back}</p>
        {viewer.role === 'admin' && <AuthorBanPanel admin={viewer} report={id} outcome={outcome} />}
      </>
    );
  }

  const { report, original, ofAuthor } = found;
  const [references, estimate, kept, areaNames] = await Promise.all([
    readReferenceFigures(),
    readEstimate({ job: jobOfReport(report), payCents: report.annualCents }),
    decideFormStates.kept(),
    readAreaNames(),
  ]);
  const comparisons = comparisonsOf(report, references);
  const extras = onTop(report);
  return (
    <div className={styles.page}>
      <p>{back}</p>
      <ModerationKeys label="Report and decision" focusOn={id}>
        <h1>{enteredPay(report)}</h1>
        <DerivedFigures pay={report} />
        <p>{jobWords(report, areaNames)}</p>
        <p className={styles.soft}>
          Pay of {report.payYear}, received in {monthName(report.receivedMonth)}
          {extras.length > 0 && <>, with {new Intl.ListFormat('en-US').format(extras)} a year</>}
          {report.sample && <>. A generated sample</>}
          {report.origin && <>. {originWords(report.origin)}</>}
        </p>
        <h2>What is odd</h2>
        {report.findings.length === 0 ? (
          <p>Triage found nothing odd.</p>
        ) : (
          <ul>
            {report.findings.map((finding) => (
              <li key={finding.rule}>{findingWords(finding, report)}</li>
            ))}
          </ul>
        )}
        {original && <Changes answers={changedAnswers(original, report, areaNames)} original={original} />}
        <h2>Published pay to compare it with</h2>
        <StripLegend strips={comparisons.map(({ voices }) => voices)} />
        <Comparisons annualCents={report.annualCents} comparisons={comparisons} />
        <p>
          For exactly this job the model expects a median of {dollars(estimate.medianCents)}, and eight in ten coders
          between {dollars(estimate.p10Cents)} and {dollars(estimate.p90Cents)}
          {estimate.standing && <>; {estimate.standing.percent}% of them make less than this report</>}.
        </p>
        <h2>Other reports from its author</h2>
        {ofAuthor.length === 0 ? (
          <p>Nothing.</p>
        ) : (
          <ul>
            {ofAuthor.map((other) => (
              <li key={other.id}>
                {monthName(other.receivedMonth)}: {enteredPay(other)}, {jobWords(other, areaNames)}.{' '}
                {statusWords[other.status]}.
              </li>
            ))}
          </ul>
        )}
        {report.own ? (
          <p>This report is your own. Someone else has to decide on it.</p>
        ) : (
          <DecideForm
            first={kept ?? blankDecision}
            reports={[id]}
            what="this report"
            filter={queueParameters(asked).toString()}
          />
        )}
      </ModerationKeys>
      {viewer.role === 'admin' && !report.own && <AuthorBanPanel admin={viewer} report={id} outcome={outcome} />}
    </div>
  );
}

function Changes({ answers, original }: { answers: ChangedAnswer[]; original: ShownReport }) {
  return (
    <>
      <h2>What it changes</h2>
      <p>Once approved, it replaces an approved report of {monthName(original.receivedMonth)}.</p>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Until now</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ what, before, now }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{before}</td>
              <td>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const statusWords: Readonly<Record<ShownReport['status'], string>> = {
  PENDING: 'Waiting',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  REPLACED: 'Replaced',
};
