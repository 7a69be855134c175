import type { NextRequest } from 'next/server';
import { answer, otherMethods } from '@/app/api/v1/answer';
import { officialAnswer } from '@/app/api/v1/schemas';
import { readNationalYears } from '@/lib/baselines/read-national-official';
import { readPriceLevels } from '@/lib/baselines/read-price-levels';
import { readStateOfficial } from '@/lib/baselines/read-state-official';

/** BLS OEWS for the nation and the states, and BEA's price levels. */
export function GET(request: NextRequest): Promise<Response> {
  return answer(request, { schema: officialAnswer, parameters: [] }, async () => {
    const [national, states, priceLevels] = await Promise.all([
      readNationalYears(),
      readStateOfficial(),
      readPriceLevels(),
    ]);
    return { body: { national, states, priceLevels } };
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
