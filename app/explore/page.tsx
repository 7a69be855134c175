import Link from 'next/link';
import { categoriesOf } from '@/app/_category/category';
import { listHeading } from '@/app/_category/headings';
import { listNames } from '@/app/_category/list-names';
import { readPeers } from '@/app/_category/peer-rows';
import { mapLabel } from '@/app/_pay/map-label';
import { PaySection } from '@/app/_pay/pay-section';
import { readStateMap } from '@/app/_pay/read-state-map';
import { comparedStates } from '@/app/_pay/state-amounts';
import { stateHeading } from '@/app/_pay/state-headings';
import { Bias } from '@/app/_site/bias';
import { type CategoryDimension, categoryListRoutes, categoryRoutes } from '@/app/_site/category-routes';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { valuesOf } from '@/lib/survey/dimension';
import styles from './page.module.css';

export const metadata = fixedMetadata('/explore');

export default async function ExplorePage() {
  const { map } = await readStateMap('annual');
  return (
    <>
      <h1>Explore pay</h1>
      <PaySection id="states" heading={stateHeading(comparedStates(map.amounts))} lead={`${mapLabel(map)}.`}>
        <p>
          <Link href="/states" prefetch={false}>
            All {valuesOf('state').length} states and territories
          </Link>
          , or{' '}
          <Link href="/areas" prefetch={false}>
            where you live
          </Link>
          , by county or city
        </p>
      </PaySection>
      {(['credential', 'specialty', 'setting'] as const).map((dimension) => (
        <Categories key={dimension} dimension={dimension} />
      ))}
      <Bias />
    </>
  );
}

async function Categories({ dimension }: { dimension: CategoryDimension }) {
  const { rows } = await readPeers(dimension, 'annual');
  return (
    <PaySection id={dimension} heading={listHeading(dimension, rows)}>
      <p>
        <Link href={categoryListRoutes(dimension).annual} prefetch={false}>
          {listNames[dimension]} side by side
        </Link>
      </p>
      <ul className={styles.categories}>
        {categoriesOf(dimension).map(({ value, label }) => (
          <li key={value}>
            <Link href={categoryRoutes(dimension, value).annual} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </PaySection>
  );
}
