import { officialPay } from '@/app/_pay/official-pay';
import { payShare } from '@/app/_pay/pay-share';
import { citedDataset } from '@/app/_pay/source-note';
import type { Share } from '@/app/_site/share-image';
import { readFigure } from '@/lib/aggregates/read-figures';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';

/** The national answer as a shared link shows it, under the question of its page. */
export async function readNationalShare(title: string): Promise<Share> {
  const [survey, national] = await Promise.all([readFigure('nation'), readNationalOfficial()]);
  const official = officialPay('median', national);
  return payShare({
    title,
    survey,
    who: 'the coders in the United States',
    otherwise: official && {
      of: 'official',
      cents: official.cents,
      what: `the median of medical records specialists, a broader group: ${citedDataset(official.source)}`,
    },
  });
}
