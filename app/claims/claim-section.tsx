import Link from 'next/link';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { percentAxis } from '@/app/_pay/percent-axis';
import type { ClaimId, Verdict } from '@/lib/estimate/check-claims';
import { readClaims } from '@/lib/estimate/read-claims';
import { stripOf } from './check-strip';
import { ClaimChecks } from './claim-checks';
import { ClaimLegend } from './claim-legend';
import styles from './claim-section.module.css';
import { readStatements } from './statements';

const verdictWords: Record<Verdict, string> = {
  supported: 'today’s figures support it',
  'not-supported': 'today’s figures do not support it',
  'cannot-tell': 'today’s figures can’t say yet',
};

/** One claim and what speaks for and against it, for a page about its subject. */
export async function readClaimSection(id: ClaimId): Promise<PaySectionProps> {
  const [claims, statements] = await Promise.all([readClaims(), readStatements()]);
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new RangeError(`There is no claim ${id}`);
  return {
    id: `claim-${id}`,
    heading: `“${statements[id]}”: ${verdictWords[claim.verdict]}`,
    lead: 'A claim of the career guide, checked.',
    children: (
      <>
        <div className={styles.checks}>
          <ClaimChecks claim={claim} axis={percentAxis(claim.checks.map(stripOf))} />
        </div>
        <div className={styles.legend}>
          <ClaimLegend checks={claim.checks} />
        </div>
        <p>
          <Link href="/claims" prefetch={false}>
            All of the guide’s claims
          </Link>
          , on one axis.
        </p>
      </>
    ),
  };
}
