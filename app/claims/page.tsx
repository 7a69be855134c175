import type { Metadata } from 'next';
import Link from 'next/link';
import { Bias } from '@/app/_components/bias';
import { percentAxis } from '@/app/_components/percent-axis';
import { Verdict } from '@/app/_components/verdict';
import { readClaims } from '@/lib/estimate/read-claims';
import { stripOf } from './check-strip';
import { ClaimChecks } from './claim-checks';
import { ClaimLegend } from './claim-legend';
import styles from './page.module.css';
import { readStatements } from './statements';

export const metadata: Metadata = {
  title: 'Claims, checked',
  description: 'What a career guide says about medical coders’ pay, beside what coders report and official figures.',
  alternates: { canonical: '/claims' },
};

export default async function ClaimsPage() {
  const [claims, statements] = await Promise.all([readClaims(), readStatements()]);
  const axis = percentAxis(claims.flatMap(({ checks }) => checks.map(stripOf)));
  const count = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
  return (
    <>
      <h1>Claims, checked</h1>
      <p className={styles.lede}>
        Of {claims.length} claims that a career guide makes, {count('supported')} are supported by today’s figures,{' '}
        {count('not-supported')} are not, and of {count('cannot-tell')} we cannot tell yet. The verdicts move with the
        reports.
      </p>
      <ClaimLegend checks={claims.flatMap(({ checks }) => checks)} />
      {claims.map((claim) => (
        <section key={claim.id} aria-labelledby={claim.id} className={styles.claim}>
          <div className={styles.head}>
            <h2 id={claim.id}>{statements[claim.id]}</h2>
            <Verdict word={claim.verdict} />
          </div>
          <ClaimChecks claim={claim} axis={axis} />
        </section>
      ))}
      <p className={styles.lede}>
        A claim is supported when the whole interval lies within it, not supported when none of it does.{' '}
        <Link href="/method#model" prefetch={false}>
          How differences are measured
        </Link>
      </p>
      <Bias />
    </>
  );
}
