import { downloadAnswer } from '@/app/account/download-answer';
import { ownReportsFile } from '@/lib/account/own-reports-file';
import { requireCoder } from '@/lib/auth/viewer';

/** The reports of whoever asks. */
export async function GET(): Promise<Response> {
  const viewer = await requireCoder('/account');
  return downloadAnswer(await ownReportsFile(viewer), 'paychart-reports.csv', 'text/csv');
}
