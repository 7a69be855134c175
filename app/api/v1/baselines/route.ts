import type { NextRequest } from 'next/server';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { baselinesAnswer } from '@/app/api/v1/schemas';
import { guideTitle } from '@/lib/baselines/guide-title';
import { readGuideMedian } from '@/lib/baselines/read-guide-median';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';

/** The career guide's ranges. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, { schema: baselinesAnswer, parameters: [] }, async () => {
    const [nation, level, state, specialty, setting, arrangement] = await Promise.all([
      readGuideMedian(),
      readGuideRanges('level'),
      readGuideRanges('state'),
      readGuideRanges('specialty'),
      readGuideRanges('setting'),
      readGuideRanges('arrangement'),
    ]);
    return { body: { guide: guideTitle, nation, ranges: { level, state, specialty, setting, arrangement } } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
