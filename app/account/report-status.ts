import { WINDOW_MONTHS } from '@/lib/aggregates/ladder';
import type { ShownReport } from '@/lib/reports/shown-report';
import { rejectionKinds } from '@/lib/survey/vocabulary';

interface StatusWords {
  kind: 'waiting' | 'counted' | 'refused' | 'out';
  name: string;
  meaning: string;
}

/** Where a report stands, for its author. */
export function statusWords(
  report: Pick<ShownReport, 'status' | 'counted' | 'replacesId' | 'rejectionKind' | 'rejectionReason'>,
): StatusWords {
  const { status, counted } = report;
  switch (status) {
    case 'PENDING':
      return {
        kind: 'waiting',
        name: 'Waiting for review',
        meaning: report.replacesId
          ? 'A moderator will look at this new version. Until then the one before it counts.'
          : 'A moderator will look at it. Until then it counts in no figure.',
      };
    case 'APPROVED':
      return counted
        ? { kind: 'counted', name: 'Counted', meaning: 'It is accepted and part of the survey’s figures.' }
        : {
            kind: 'out',
            name: 'Accepted, no longer counted',
            meaning: `The figures use each coder’s latest accepted report of the last ${WINDOW_MONTHS} months.`,
          };
    case 'REJECTED':
      return { kind: 'refused', name: 'Not accepted', meaning: whyRejected(report) };
    case 'WITHDRAWN':
      return { kind: 'out', name: 'Withdrawn', meaning: 'You took it back. It counts in no figure.' };
    case 'REPLACED':
      return {
        kind: 'out',
        name: 'Replaced',
        meaning: `Your newer version took its place. This one counts in no figure.${whyRejectedBefore(report)}`,
      };
  }
}

/** Of a report that was rejected and then corrected. */
function whyRejectedBefore(report: Pick<ShownReport, 'rejectionKind' | 'rejectionReason'>): string {
  const why = whyRejected(report);
  return why && ` It had not been accepted: ${why}`;
}

/** What its kind says, then the moderator's own words; a rejected report has one of them at least. */
function whyRejected({
  rejectionKind,
  rejectionReason,
}: Pick<ShownReport, 'rejectionKind' | 'rejectionReason'>): string {
  const sentence = rejectionKind && rejectionKinds[rejectionKind].toAuthor;
  return [sentence, rejectionReason].filter((part) => part !== null).join(' ');
}
