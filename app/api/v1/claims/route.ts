import type { NextRequest } from 'next/server';
import { answer } from '@/app/api/v1/answer';
import { claimsAnswer } from '@/app/api/v1/schemas';
import { readSurvey } from '@/lib/aggregates/read-survey';
import { readClaims } from '@/lib/estimate/read-claims';

/** What the page of claims shows. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, claimsAnswer, async () => {
    const [{ sample }, claims] = await Promise.all([readSurvey(), readClaims()]);
    return { body: { sample, claims } };
  });
}
