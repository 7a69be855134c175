import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type BenchRow, measuredSchema } from './measured';
import { barWords, figureWords, metWords, rivalWords, verdictWords } from './row-words';
import { tableOf } from './table-of';

const row = (changes: Partial<BenchRow>): BenchRow => ({
  what: 'approval',
  unit: 'ms',
  value: 40,
  bar: { most: 50 },
  rivals: [],
  detail: '',
  ...changes,
});

describe('the verdict on a row', () => {
  it.each([
    [{ value: 50 }, '≤ 50 ms', 'met'],
    [{ value: 61.5 }, '≤ 50 ms', 'missed by 11.5 ms'],
    [{ value: 94, unit: '', bar: { least: 95 } }, '≥ 95', 'missed by 1'],
    [{ value: 95, unit: '', bar: { least: 95 } }, '≥ 95', 'met'],
    [{ value: 77.5, unit: '%', bar: { least: 78, most: 82 } }, '78 to 82%', 'missed by 0.5%'],
    [{ value: 83, unit: '%', bar: { least: 78, most: 82 } }, '78 to 82%', 'missed by 1%'],
    [{ value: 80, unit: '%', bar: { least: 78, most: 82 } }, '78 to 82%', 'met'],
    [{ value: 0.021, unit: '', bar: { most: 0 } }, '≤ 0', 'missed by 0.021'],
    [{ bar: null }, 'none', 'no bar'],
  ])('%j is held to %s: %s', (changes, bar, verdict) => {
    expect([barWords(row(changes)), verdictWords(row(changes))]).toEqual([bar, verdict]);
  });

  it('is counted over the rows that have a bar', () => {
    expect(metWords([row({}), row({ value: 60 }), row({ bar: null })])).toBe('1 of 2 bars met');
  });
});

it('figures have three digits that count, and rivals the unit of their row', () => {
  const served = row({
    value: 1081.6,
    unit: '/s',
    rivals: [
      { name: 'nginx', value: 9210 },
      { name: 'a file', value: 7 },
    ],
  });
  expect(figureWords(served)).toBe('1,080 /s');
  expect(rivalWords(served)).toBe('nginx 9,210 /s, a file 7 /s');
});

it('the table has a line for each row, in columns', () => {
  const [titles, ...lines] = tableOf([row({}), row({ what: 'release of all', value: 1234, detail: 'slow' })]).split(
    '\n',
  );
  expect(lines).toHaveLength(2);
  const at = titles?.indexOf('bar') ?? -1;
  for (const line of lines) expect(line.slice(at)).toMatch(/^≤ 50 ms/);
  expect(lines[1]).toMatch(/^release of all +1,230 ms .*missed by 1,180 ms .*slow$/);
});

describe('what is kept', () => {
  const measurement = {
    measuredAt: '2026-11-24T12:00:00.000Z',
    machine: '2 cores',
    conditions: '10 reports',
    seeds: '',
    rows: [row({})],
  };

  it('may lack benchmarks, but no figure', () => {
    expect(measuredSchema.parse({ speed: measurement })).toEqual({ speed: measurement });
    const wrong = [
      { speeds: measurement },
      { speed: { ...measurement, rows: [] } },
      { speed: { ...measurement, rows: [row({ value: Number.NaN })] } },
      { speed: { ...measurement, measuredAt: 'yesterday' } },
    ];
    for (const measured of wrong) expect(measuredSchema.safeParse(measured).success).toBe(false);
  });

  it('is readable in the file at hand', async () => {
    const measured = await readFile('bench/measured.json', 'utf8');
    measuredSchema.parse(JSON.parse(measured));
    expect(measured).not.toMatch(/\b(?:NaN|undefined|Infinity)\b/);
  });
});
