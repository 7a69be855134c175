import Link from 'next/link';
import { PaySection } from '@/app/_pay/pay-section';
import { statesInSentence } from '@/app/areas/area-words';
import type { Area } from '@/lib/areas/area';
import { surveyYear } from '@/lib/areas/area-pay';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import { BELIEVED } from '@/lib/estimate/area-effect';

/** What these wages are and what they are not. */
export function HowMade({ area, source: { period } }: { area: Area; source: OfficialSource }) {
  return (
    <PaySection id="made" heading="How these wages are made">
      <ul>
        <li>
          The wages come from BLS’s survey of employers, OEWS, of May {surveyYear(period)}; a newer one may say
          otherwise.
        </li>
        <li>
          The levels are means of parts of all workers, not percentiles. DOL makes level 2 and 3 by dividing what lies
          between level 1 and 4 evenly; level 3 comes to the mean of all.
        </li>
        <li>{MEDICAL_RECORDS_SPECIALISTS} Medical Records Specialists are a broader group than coders.</li>
        <li>Where an area has too few workers, DOL takes the wage from a wider one and does not mark it.</li>
        <li>
          The modeled median lies between what the pay model says of {statesInSentence(area)} and what DOL’s mean here
          would make of it, {BELIEVED * 10} tenths of the way before reports: the rest may be chance, or differ for
          coders. Reports of all areas together move that share. Those from here alone move nothing but what they tell
          of their state.
        </li>
      </ul>
      <p>
        <Link href="/method" prefetch={false}>
          How we know
        </Link>{' '}
        has all sources.
      </p>
    </PaySection>
  );
}
