import Link from 'next/link';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { Bias } from '@/app/_site/bias';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { readClaims } from '@/lib/estimate/read-claims';
import { ClaimLegend } from './claim-legend';
import { claimsHeading } from './claims-heading';
import { ClaimsTable } from './claims-table';
import styles from './page.module.css';

export const metadata = fixedMetadata('/claims');

export default async function ClaimsPage() {
  const claims = await readClaims();
  return (
    <>
      <h1>Claims, checked</h1>
      <p className={styles.lede}>
        {claimsHeading(claims.map(({ verdict }) => verdict))}. The verdicts move with the reports.
      </p>
      <ClaimLegend checks={claims.flatMap(({ checks }) => checks)} />
      <ClaimsTable claims={claims} />
      <SourceNote>
        <GuideSource section={undefined} />
        Each claim names its section. Like for like: differences come from the pay model.
      </SourceNote>
      <p>
        A claim is supported when the whole interval lies within it, not supported when none of it does.{' '}
        <Link href="/method#model" prefetch={false}>
          How differences are measured
        </Link>
      </p>
      <Bias />
    </>
  );
}
