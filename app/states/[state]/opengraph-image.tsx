import { notFound } from 'next/navigation';
import { payShare } from '@/app/_pay/pay-share';
import { citedDataset } from '@/app/_pay/source-note';
import { shareImage, shareSize } from '@/app/_site/share-image';
import { stateInSentence } from '@/app/_words/state-name';
import { readPlace } from '@/app/states/state-figures';
import { stateFromSlug } from '@/lib/survey/slug';

export const alt = 'What medical coders earn in a state';
export const size = shareSize;
export const contentType = 'image/png';

export default async function StateImage({ params }: Pick<PageProps<'/states/[state]'>, 'params'>) {
  const state = stateFromSlug((await params).state);
  if (!state) notFound();
  const { survey, official } = (await readPlace('annual', state)).voices;
  const name = stateInSentence(state);
  return shareImage(
    payShare({
      title: `What do medical coders earn in ${name}?`,
      survey,
      who: 'those',
      otherwise: official && {
        of: 'official',
        cents: official.cents,
        what: `the ${official.statistic} of medical records specialists, a broader group: ${citedDataset(official.source)}`,
      },
    }),
  );
}
