import Link from 'next/link';
import { listFinding } from '@/app/_category/findings';
import { leavesOf } from '@/app/_category/leaf';
import { listNames } from '@/app/_category/list-names';
import { readPeers } from '@/app/_category/peer-rows';
import { mapLabel } from '@/app/_pay/map-label';
import { PaySection } from '@/app/_pay/pay-section';
import { comparedStates } from '@/app/_pay/state-amounts';
import { stateFinding } from '@/app/_pay/state-findings';
import { Bias } from '@/app/_site/bias';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { type LeafDimension, leafListRoutes, leafRoutes } from '@/app/_site/leaf-routes';
import { readStatePay } from '@/app/states/state-figures';
import { valuesOf } from '@/lib/survey/dimension';
import styles from './page.module.css';

export const metadata = fixedMetadata('/explore');

export default async function ExplorePage() {
  const { map } = await readStatePay('annual');
  return (
    <>
      <h1>Explore pay</h1>
      <PaySection id="states" heading={stateFinding(comparedStates(map.amounts))} lead={`${mapLabel(map)}.`}>
        <p>
          <Link href="/states" prefetch={false}>
            All {valuesOf('state').length} states and territories
          </Link>
        </p>
      </PaySection>
      {(['credential', 'specialty', 'setting'] as const).map((dimension) => (
        <Leaves key={dimension} dimension={dimension} />
      ))}
      <Bias />
    </>
  );
}

async function Leaves({ dimension }: { dimension: LeafDimension }) {
  const { rows } = await readPeers(dimension, 'annual');
  return (
    <PaySection id={dimension} heading={listFinding(dimension, rows)}>
      <p>
        <Link href={leafListRoutes(dimension).annual} prefetch={false}>
          {listNames[dimension]} side by side
        </Link>
      </p>
      <ul className={styles.leaves}>
        {leavesOf(dimension).map(({ value, label }) => (
          <li key={value}>
            <Link href={leafRoutes(dimension, value).annual} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </PaySection>
  );
}
