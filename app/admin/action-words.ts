import type { LoggedEvent } from '@/lib/reports/list-log';

export const actionWords: Readonly<Record<LoggedEvent['action'], string>> = {
  report_approved: 'Approved',
  report_rejected: 'Rejected',
  decision_undone: 'Put back',
  report_withdrawn: 'Withdrawn',
  report_deleted: 'Deleted',
  role_granted: 'Role granted',
  reports_imported: 'Reports imported',
  import_undone: 'Import undone',
  account_banned: 'Banned',
  account_unbanned: 'Ban lifted',
};
