import { beforeEach, describe, expect, it } from 'vitest';
import { readStateOfficial } from '@/lib/baselines/read-state-official';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { importOfficial } from './import-official';
import { importSummary } from './import-summary';
import { removeImported } from './remove-imported';
import { oewsColumns, stateRow, textFile, workbook } from './test-files';

const states = (year: string, ...rows: ReturnType<typeof stateRow>[]) =>
  workbook(`state_M${year}_dl.xlsx`, { [`state_M${year}_dl`]: [oewsColumns, ...rows] });

const stored = (period: string) =>
  db.officialFigure.findMany({
    where: { dataset: 'oews_state', period },
    orderBy: [{ subject: 'asc' }, { statistic: 'asc' }],
  });

beforeEach(async () => {
  await db.officialFigure.deleteMany();
  await seedBaselines();
});

describe('an import', () => {
  it('says what it would do, and does it when it is asked to', async () => {
    const file = await states('2062', stateRow('48', 'Texas'), stateRow('39', 'Ohio'));
    const dry = await importOfficial({ files: [file], write: false });
    expect(dry).toMatchObject({ refused: false, written: false });
    expect(importSummary(dry)).toBe(
      [
        'state_M2062_dl.xlsx: BLS, OEWS wages, sheet state_M2062_dl, 18 figures to keep.',
        'oews_state 2062: adds 18.',
        'Nothing was written. Run it again with --write to do that.',
      ].join('\n'),
    );
    expect(await stored('2062')).toEqual([]);

    expect(await importOfficial({ files: [file], write: true })).toMatchObject({ written: true });
    expect(await stored('2062')).toHaveLength(18);
    expect((await readStateOfficial()).TX.median).toMatchObject({
      ...{ medianCents: 4_992_000, source: { title: 'OEWS May 2062, state, 29-2072', confidence: 'high' } },
    });
    const again = await importOfficial({ files: [file], write: true });
    expect(again).toMatchObject({ refused: false, written: false });
    expect(importSummary(again)).toContain('the site has all of it already');
  });

  it('replaces all of the same year and nothing of another, and names what changes and goes', async () => {
    const [before, other] = [
      await stored('2023'),
      await db.officialFigure.count({ where: { NOT: { dataset: 'oews_state' } } }),
    ];
    const file = await states('2023', stateRow('48', 'Texas'));
    const imported = await importOfficial({ files: [file], write: true });
    const summary = importSummary(imported);
    const was = before.find(({ subject, statistic }) => subject === 'TX' && statistic === 'mean_annual');
    expect(summary).toContain('oews_state 2023, now of the seed files:');
    expect(summary).toContain(`Texas, mean_annual: ${was?.value} becomes 54080`);
    expect(summary).toContain('Alaska, mean_annual:');
    expect(new Set((await stored('2023')).map(({ subject, importedFrom }) => `${subject} ${importedFrom}`))).toEqual(
      new Set(['TX state_M2023_dl.xlsx']),
    );
    expect(await db.officialFigure.count({ where: { NOT: { dataset: 'oews_state' } } })).toBe(other);
  });

  it('stays at the next start, and gives way to the seed files when it is taken back', async () => {
    const seeded = await stored('2023');
    await importOfficial({ files: [await states('2023', stateRow('48', 'Texas'))], write: true });
    const imported = await stored('2023');
    await seedBaselines();
    expect(await stored('2023')).toEqual(imported);

    expect(await removeImported('oews_state', '2023')).toBe(9);
    expect(await stored('2023')).toEqual(seeded);
    expect(await removeImported('oews_state', '2023')).toBe(0);
  });

  it('writes nothing when one of its files is wrong', async () => {
    const [good, bad] = [
      await states('2062', stateRow('48', 'Texas')),
      await states('2063', stateRow('48', 'Texas', { A_MEDIAN: 1 })),
    ];
    const imported = await importOfficial({
      files: [good, bad, await textFile('notes.txt', ['no table'])],
      write: true,
    });
    expect(imported).toMatchObject({ refused: true, written: false });
    expect(await stored('2062')).toEqual([]);
    const summary = importSummary(imported);
    expect(summary).toContain('Wrong: line 2, column A_MEDIAN: Texas: 1 is below the 41600');
    expect(summary).toContain('notes.txt: not recognized.');
    expect(summary).toContain('Nothing was written: correct what is wrong, or leave the file out.');
  });

  it('is refused when its figures are those of another year, as of a file with a wrong name', async () => {
    const rows = [stateRow('48', 'Texas'), stateRow('39', 'Ohio')];
    await importOfficial({ files: [await states('2062', ...rows)], write: true });
    const twin = await importOfficial({ files: [await states('2063', ...rows)], write: true });
    expect(twin).toMatchObject({ refused: true, written: false });
    expect(importSummary(twin)).toContain('these are the figures of 2062 again');
  });
});
