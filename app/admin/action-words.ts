import type { LoggedDecision } from '@/lib/reports/list-decisions';

export const actionWords: Readonly<Record<LoggedDecision['action'], string>> = {
  report_approved: 'Approved',
  report_rejected: 'Rejected',
  decision_undone: 'Put back',
  report_withdrawn: 'Withdrawn',
  report_deleted: 'Deleted',
  role_granted: 'Role granted',
  reports_imported: 'Reports imported',
  account_banned: 'Banned',
  account_unbanned: 'Ban lifted',
};
