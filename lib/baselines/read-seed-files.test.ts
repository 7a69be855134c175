import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';
import { officialLine, parseRows } from './read-seed-files';

const schema = z.strictObject({ state: z.string(), value: z.string().regex(/^\d+$/, 'must be a number') });

const stateOf = ({ state }: { state: string }) => state;

describe('parseRows', () => {
  it('names file and line of a value that is wrong', () => {
    const read = () => parseRows('states.csv', 'state,value\nTX,1\nCA,many\n', schema, stateOf);
    expect(read).toThrow(StartProblem);
    expect(read).toThrow('Line 3 of prisma/seed/states.csv is wrong: value: must be a number.');
  });

  it('refuses a second line of the same thing', () => {
    const read = () => parseRows('states.csv', 'state,value\nTX,1\nCA,1\nTX,2\n', schema, stateOf);
    expect(read).toThrow('Line 4 of prisma/seed/states.csv gives TX again, after line 2.');
  });

  it('refuses a column it does not know', () => {
    expect(() => parseRows('states.csv', 'state,value,more\nTX,1,2\n', schema, stateOf)).toThrow(
      'Line 2 of prisma/seed',
    );
  });
});

describe('a line of official figures', () => {
  const columns = 'dataset,period,subject,statistic,label,value,unit,publisher,title,confidence';
  const read = (line: string) =>
    parseRows('oews_state.csv', `${columns}\n${line}\n`, officialLine('oews_state'), ({ subject }) => subject);

  it('may be of any year and in any order', () => {
    expect(read('oews_state,2027,GU,p50,Guam,44000,usd a year,BLS,OEWS May 2027,high')).toHaveLength(1);
  });

  it.each([
    ['what BLS marks as suppressed', 'oews_state,2025,VT,employment,Vermont,**,jobs,BLS,OEWS,high', 'value: must be'],
    ['nothing', 'oews_state,2025,VT,employment,Vermont,,jobs,BLS,OEWS,high', 'leave out the line'],
    ['a zero in its place', 'oews_state,2025,VT,employment,Vermont,0,jobs,BLS,OEWS,high', 'value: must be above 0'],
    ['another dataset', 'oews_national,2025,VT,p50,Vermont,1,usd a year,BLS,OEWS,high', 'dataset'],
    ['a statistic that nobody reads', 'oews_state,2025,VT,p49,Vermont,1,usd a year,BLS,OEWS,high', 'statistic'],
    ['a place that is no state', 'oews_state,2025,Vermont,p50,Vermont,1,usd a year,BLS,OEWS,high', 'subject'],
  ])('with %s is refused, and named', (_, line, told) => {
    expect(() => read(line)).toThrow(/^Line 2 of prisma\/seed\/oews_state.csv is wrong: /);
    expect(() => read(line)).toThrow(told);
  });
});
