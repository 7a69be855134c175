import type { NextRequest } from 'next/server';
import { placeProblem } from '@/app/_words/place-problem';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { estimateParameters } from '@/app/api/v1/parameters';
import { estimateAnswer } from '@/app/api/v1/schemas';
import { readSample } from '@/lib/aggregates/read-sample';
import { readAskedArea } from '@/lib/areas/read-asked-area';
import { readQuestion } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';

/** What the calculator says of a job. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, { schema: estimateAnswer, parameters: estimateParameters }, async (asked) => {
    const { question, problems } = readQuestion(asked);
    if (problems) return { problems };
    const place = await readAskedArea(asked, { place: 'place', area: 'area' }, question.job.state);
    const parameter = asked.get('place') ? 'place' : 'area';
    const isNoCode = place.kind === 'wrong' && parameter === 'area';
    const message = isNoCode ? 'Give the code of an area, as /api/v1/areas has it' : placeProblem(place);
    if (message) return { problems: [{ parameter, message }] };
    const found = place.kind === 'found' ? place : undefined;
    const [sample, { fittedAt, area, ...estimate }] = await Promise.all([readSample(), readEstimate(question, found)]);
    const told = found && area && { code: found.area.code, name: found.area.name, ...area };
    return { body: { sample, fittedAt: fittedAt?.toISOString() ?? null, ...estimate, area: told ?? null } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
