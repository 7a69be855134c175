import { WINDOW_MONTHS } from '@/lib/aggregates/window';
import type { OwnReport } from '@/lib/reports/list-own-reports';
import { type NotCounted, whyNotCounted } from '@/lib/reports/why-not-counted';
import { rejectionKinds } from '@/lib/survey/vocabulary';

interface StatusWords {
  kind: 'waiting' | 'counted' | 'refused' | 'out';
  name: string;
  meaning: string;
}

type Status = Pick<OwnReport, 'status' | 'replacesId' | 'rejectionKind' | 'rejectionReason'>;

/** The status of one of an author's reports, for that author. */
export function statusWords<Report extends Status & Parameters<typeof whyNotCounted>[0]>(
  report: Report,
  ofAuthor: readonly Report[],
): StatusWords {
  const { status, counted } = report;
  switch (status) {
    case 'PENDING':
      return {
        kind: 'waiting',
        name: 'Waiting for review',
        meaning: report.replacesId
          ? 'A moderator will look at this new version. Until then, the previous one counts.'
          : 'A moderator will look at it. Until then, it does not count in any figure.',
      };
    case 'APPROVED':
      return counted
        ? { kind: 'counted', name: 'Counted', meaning: 'It is accepted and part of the survey’s figures.' }
        : {
            kind: 'out',
            name: 'Accepted, not counted',
            meaning: notCountedWords(whyNotCounted(report, ofAuthor, new Date())),
          };
    case 'REJECTED':
      return { kind: 'refused', name: 'Not accepted', meaning: whyRejected(report) };
    case 'WITHDRAWN':
      return { kind: 'out', name: 'Withdrawn', meaning: 'You withdrew it. It does not count in any figure.' };
    case 'REPLACED':
      return {
        kind: 'out',
        name: 'Replaced',
        meaning: `Your newer version took its place. This one does not count in any figure.${whyRejectedBefore(report)}`,
      };
  }
}

/** The figures include one report per coder, so that nobody counts twice. */
function notCountedWords(notCounted: NotCounted): string {
  switch (notCounted.why) {
    case 'too-old':
      return `The figures use reports from the last ${WINDOW_MONTHS} months.`;
    case 'newer-year':
      return `Your pay for ${notCounted.counted.payYear} counts instead: the figures use the newest year you reported.`;
    case 'later-report':
      return 'Your later report of this job counts instead.';
    case 'main-job':
      return 'Your main job counts instead: the one with the most paid hours per week or, if those are equal, the one you reported last.';
  }
}

/** Of a report that was rejected and then corrected. */
function whyRejectedBefore(report: Pick<OwnReport, 'rejectionKind' | 'rejectionReason'>): string {
  const why = whyRejected(report);
  return why && ` It had not been accepted: ${why}`;
}

/** The text of its kind, then the moderator's own message; a rejected report has at least one of them. */
export function whyRejected({
  rejectionKind,
  rejectionReason,
}: Pick<OwnReport, 'rejectionKind' | 'rejectionReason'>): string {
  const sentence = rejectionKind && rejectionKinds[rejectionKind].toAuthor;
  return [sentence, rejectionReason].filter((part) => part !== null).join(' ');
}
