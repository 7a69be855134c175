import type { NextRequest } from 'next/server';
import { answer } from '@/app/api/v1/answer';
import { estimateAnswer } from '@/app/api/v1/schemas';
import { readSurvey } from '@/lib/aggregates/read-survey';
import { readQuestion } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';

/** What the calculator says of a job. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, estimateAnswer, async (parameters) => {
    const { question, problems } = readQuestion(parameters);
    if (problems) return { problems };
    const [{ sample }, { fittedAt, ...estimate }] = await Promise.all([readSurvey(), readEstimate(question)]);
    return { body: { sample, fittedAt: fittedAt?.toISOString() ?? null, ...estimate } };
  });
}
