import { downloadAnswer } from '@/app/account/download-answer';
import { readHoldings } from '@/lib/account/read-holdings';
import { requireCoder } from '@/lib/auth/viewer';

/** Everything that is held about whoever asks. */
export async function GET(): Promise<Response> {
  const viewer = await requireCoder('/account');
  const holdings = await readHoldings(viewer);
  return downloadAnswer(JSON.stringify(holdings, null, 2), 'paychart.json', 'application/json');
}
