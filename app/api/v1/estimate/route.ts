import type { NextRequest } from 'next/server';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { estimateParameters } from '@/app/api/v1/parameters';
import { estimateAnswer } from '@/app/api/v1/schemas';
import { readSample } from '@/lib/aggregates/read-sample';
import { readQuestion } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';

/** What the calculator says of a job. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, { schema: estimateAnswer, parameters: estimateParameters }, async (asked) => {
    const { question, problems } = readQuestion(asked);
    if (problems) return { problems };
    const [sample, { fittedAt, ...estimate }] = await Promise.all([readSample(), readEstimate(question)]);
    return { body: { sample, fittedAt: fittedAt?.toISOString() ?? null, ...estimate } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
