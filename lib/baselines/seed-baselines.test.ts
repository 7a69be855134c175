import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { readSeedFiles } from './read-seed-files';
import { readStateOfficial } from './read-state-official';
import { seedBaselines } from './seed-baselines';

/** Read here apart from the seeding's own way, so that the two check each other. */
async function linesOf(file: string): Promise<string[]> {
  const [, ...lines] = (await readFile(`prisma/seed/${file}`, 'utf8')).trimEnd().split('\n');
  return lines;
}

const quoted = (value: string | number | null) => {
  const text = value === null ? '' : String(value);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Figures as a CSV line, with the trailing zeros of decimals dropped. */
const lineOf = (columns: (string | number | null)[]) => columns.map(quoted).join(',');
const withoutZeros = (line: string) => line.replace(/(?<=,\d+\.\d*?)0+(?=,)/, '').replace(/(?<=,\d+)\.(?=,)/, '');

async function guideLines() {
  const rows = await db.guideBaseline.findMany();
  return rows.map((row) =>
    lineOf([
      row.dimension,
      row.key,
      row.section,
      row.label,
      row.kind,
      row.low,
      row.high,
      row.openEnded ? 'yes' : '',
      row.unit,
      row.note,
    ]),
  );
}

async function officialLines() {
  const rows = await db.officialFigure.findMany();
  return rows.map((row) =>
    lineOf([
      row.dataset,
      row.period,
      row.subject,
      row.statistic,
      row.label,
      row.value.toString(),
      row.unit,
      row.publisher,
      row.title,
      row.confidence,
    ]),
  );
}

describe('seedBaselines', () => {
  beforeAll(seedBaselines);

  it('puts every line of the guide into the database, every column of it, and nothing else', async () => {
    expect((await guideLines()).sort()).toEqual((await linesOf('guide_baseline.csv')).sort());
  });

  it('puts every line of the official files into the database, every column of it, and nothing else', async () => {
    const files = (await readdir('prisma/seed')).filter((file) => !/^(?:guide_|area_county)/.test(file));
    const lines = (await Promise.all(files.map(linesOf))).flat();
    expect(lines.length).toBeGreaterThan(1_000);
    expect((await officialLines()).sort()).toEqual(lines.map(withoutZeros).sort());
  });

  it('writes nothing when nothing changed', async () => {
    const version = () =>
      db.$queryRaw`SELECT min(xmin::text) AS oldest, max(xmin::text) AS newest FROM official_figure`;
    const before = await version();
    await seedBaselines();
    expect(await version()).toEqual(before);
  });

  it('sets right what was changed, brings back what is gone, and removes what is in no file', async () => {
    const [guide, official] = [await guideLines(), await officialLines()];
    await db.guideBaseline.update({ where: { dimension_key: { dimension: 'level', key: 'entry' } }, data: { low: 1 } });
    await db.guideBaseline.deleteMany({ where: { dimension: 'specialty' } });
    await db.officialFigure.updateMany({ where: { subject: 'TX', statistic: 'p50' }, data: { value: 1 } });
    await db.officialFigure.create({
      data: {
        dataset: 'oews_state',
        period: '1999',
        subject: 'TX',
        statistic: 'p50',
        label: 'Texas',
        value: 1,
        unit: 'usd a year',
        publisher: 'BLS',
        title: 'in no file',
        confidence: 'high',
      },
    });
    await seedBaselines();
    expect((await guideLines()).sort()).toEqual(guide.sort());
    expect((await officialLines()).sort()).toEqual(official.sort());
  });

  it('takes turns with another start', async () => {
    await db.officialFigure.deleteMany();
    await Promise.all([seedBaselines(), seedBaselines()]);
    const { official } = await readSeedFiles();
    expect(await db.officialFigure.count()).toBe(official.length);
  });
});

describe('figures of another edition', () => {
  const ofTexas = async () => (await readStateOfficial()).TX.mean;
  const line = { dataset: 'oews_state', subject: 'TX', statistic: 'mean_annual', label: 'Texas', unit: 'usd a year' };
  const newer = { ...line, ...{ period: '2024', value: 99_000, publisher: 'BLS', title: 'OEWS May 2024, state' } };

  it('stand beside the older ones, and go again with the files that no longer have them', async () => {
    await seedBaselines();
    await db.officialFigure.create({ data: { ...newer, confidence: 'high' } });
    expect(await ofTexas()).toMatchObject({ meanCents: 9_900_000, source: { period: '2024' } });
    await seedBaselines();
    expect(await ofTexas()).toMatchObject({ source: { period: '2023' } });
  });
});
