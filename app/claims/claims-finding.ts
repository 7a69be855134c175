import type { Claim, Verdict } from '@/lib/estimate/check-claims';

/** How many of the guide's claims hold today. */
export function claimsFinding(claims: readonly Claim[]): string {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  return `Of ${claims.length} claims that a career guide makes, ${count('supported')} are supported by today’s figures, ${count('not-supported')} are not, and of ${count('cannot-tell')} we cannot tell yet`;
}
