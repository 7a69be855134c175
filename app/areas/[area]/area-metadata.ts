import type { Metadata } from 'next';
import { areaRoute } from '@/app/_site/area-routes';
import { areaInSentence } from '@/app/areas/area-words';
import type { Area } from '@/lib/areas/area';

export function areaMetadata(area: Area): Metadata {
  const name = areaInSentence(area);
  return {
    title: `What medical coders earn in ${name}`,
    description: `What beginners, all, and experienced medical records specialists earn in ${name}, by the hour and the year, beside the state and the nation, and what it buys there.`,
    alternates: { canonical: areaRoute(area) },
  };
}
