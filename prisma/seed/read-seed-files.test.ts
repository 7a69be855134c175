import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';
import { parseRows } from './read-seed-files';

const schema = z.strictObject({ state: z.string(), value: z.string().regex(/^\d+$/, 'must be a number') });

describe('parseRows', () => {
  it('names file and line of a value that is wrong', () => {
    const read = () => parseRows('states.csv', 'state,value\nTX,1\nCA,many\n', schema);
    expect(read).toThrow(StartProblem);
    expect(read).toThrow('Line 3 of prisma/seed/states.csv is wrong: value: must be a number.');
  });

  it('refuses a column it does not know', () => {
    expect(() => parseRows('states.csv', 'state,value,more\nTX,1,2\n', schema)).toThrow('Line 2 of prisma/seed');
  });
});
