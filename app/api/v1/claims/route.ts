import type { NextRequest } from 'next/server';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { claimsAnswer } from '@/app/api/v1/schemas';
import { readStatements } from '@/app/claims/statements';
import { readSample } from '@/lib/aggregates/read-sample';
import { readClaims } from '@/lib/estimate/read-claims';

/** What the page of claims shows. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, { schema: claimsAnswer, parameters: [] }, async () => {
    const [sample, claims, statements] = await Promise.all([readSample(), readClaims(), readStatements()]);
    return { body: { sample, claims: claims.map((claim) => ({ ...claim, statement: statements[claim.id] })) } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
