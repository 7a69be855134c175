import { downloadAnswer } from '@/app/account/download-answer';
import { readAccountData } from '@/lib/account/read-account-data';
import { requireCoder } from '@/lib/auth/viewer';

/** Everything that is held about whoever asks. */
export async function GET(): Promise<Response> {
  const viewer = await requireCoder('/account');
  const accountData = await readAccountData(viewer);
  return downloadAnswer(JSON.stringify(accountData, null, 2), 'paychart.json', 'application/json');
}
