import { beforeAll, expect, it } from 'vitest';
import { readAreaYears } from '@/lib/baselines/read-area-years';
import { readSeedFiles } from '@/lib/baselines/read-seed-files';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { readArea } from './read-area';
import { readAreaPrice } from './read-area-price';
import { readAreas } from './read-areas';
import { readCounties } from './read-counties';
import { seedCounties } from './seed-counties';

beforeAll(() => Promise.all([seedBaselines(), seedCounties()]));

async function areas() {
  const all = await readAreas();
  if (all.kind === 'not-published') throw new Error('No areas');
  return all.areas;
}

it('there are 530 areas, each under an address of its own, in the states of its counties', async () => {
  const all = await areas();
  expect(all).toHaveLength(530);
  expect(all.filter(({ metropolitan }) => metropolitan)).toHaveLength(395);
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(530);
  for (const { slug, name, states, title } of all) {
    expect(slug).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/);
    expect(states.length).toBeGreaterThan(0);
    const [, suffix] = /, ([A-Z-]+)$/.exec(title) ?? [];
    if (suffix) expect([name, states.join('-')]).toEqual([name, suffix]);
  }
  expect(all.find(({ code }) => code === '10180')).toMatchObject({ slug: 'abilene-tx', name: 'Abilene, TX' });
  expect(all.find(({ code }) => code === '32420')?.slug).toBe('mayaguez-pr');
});

it('every wage is that of the file, levels rise, and level 3 is the mean of the parts that 1 and 4 are of', async () => {
  const { official } = await readSeedFiles();
  const cents = new Map(
    official
      .filter(({ dataset }) => dataset === 'area_wage')
      .map(({ subject, statistic, value }) => [`${subject} ${statistic}`, Math.round(Number(value) * 100)]),
  );
  for (const { code, entryCents, secondCents, meanCents, experiencedCents } of await areas()) {
    const levels = [entryCents, secondCents, meanCents, experiencedCents];
    expect([1, 2, 3, 4].map((level) => cents.get(`${code} l${level}_hourly`))).toEqual(levels);
    expect(levels.toSorted((a, b) => a - b)).toEqual(levels);
    expect(Math.abs(meanCents - (entryCents + 2 * experiencedCents) / 3)).toBeLessThan(1);
  }
});

it('around an area are the others of its states, the best paid first', async () => {
  const { area, around, source } = (await readArea('st-louis-mo-il')) ?? {};
  expect(area?.states).toEqual(['MO', 'IL']);
  expect(around?.every(({ states }) => states.some((state) => state === 'MO' || state === 'IL'))).toBe(true);
  expect(around?.map(({ code }) => code)).not.toContain(area?.code);
  const means = around?.map(({ meanCents }) => meanCents) ?? [];
  expect(means).toEqual(means.toSorted((a, b) => b - a));
  expect(source).toMatchObject({ publisher: 'DOL', period: '2025-07..2026-06', confidence: 'high' });
  expect(await readArea('nowhere')).toBeUndefined();
});

it('an area is found by its former names as well, unless another is called so now', async () => {
  const before = { dataset: 'area_wage', period: '2024-07..2025-06', statistic: 'l3_hourly', value: 20 };
  const rest = { unit: 'usd an hour', publisher: 'DOL', title: 'Prevailing wages', confidence: 'high' } as const;
  await db.officialFigure.createMany({
    data: [
      { ...before, ...rest, subject: '10180', label: 'Abilene-Sweetwater, TX' },
      { ...before, ...rest, subject: '10420', label: 'Abilene, TX' },
    ],
  });
  const found = async (slug: string) => (await readArea(slug))?.area.slug;
  expect(await found('abilene-sweetwater-tx')).toBe('abilene-tx');
  expect(await found('abilene-tx')).toBe('abilene-tx');
  await db.officialFigure.deleteMany({ where: { dataset: 'area_wage', period: before.period } });
});

it('what BLS publishes of an area is read by its code, as it was imported', async () => {
  expect(await readAreaYears('10180')).toEqual([]);
  const figure = { dataset: 'oews_area', period: '2025', subject: '10180', label: 'Abilene, TX', unit: 'usd a year' };
  const source = { publisher: 'BLS', title: 'OEWS May 2025, metropolitan', confidence: 'high' } as const;
  await db.officialFigure.create({ data: { ...figure, ...source, statistic: 'p50', value: 49_920 } });
  expect(await readAreaYears('10180')).toMatchObject([
    { year: 2025, median: { kind: 'published', medianCents: 4_992_000, source: { ...source, period: '2025' } } },
  ]);
  await db.officialFigure.deleteMany({ where: { dataset: 'oews_area' } });
});

it('prices are an area’s own, those of its state where it is not metropolitan, and none in the territories', async () => {
  const priceOf = async (slug: string) => {
    const found = await readArea(slug);
    if (!found) throw new Error(`No ${slug}`);
    return readAreaPrice(found.area);
  };
  expect(await priceOf('abilene-tx')).toMatchObject({
    of: 'area',
    price: { kind: 'published', level: 90.364, source: { publisher: 'BEA', period: '2024' } },
    years: [{ year: '2024' }, { year: '2023' }, { year: '2022' }, { year: '2021' }],
  });
  expect(await priceOf('northwest-alabama-nonmetropolitan-area')).toMatchObject({
    of: 'AL',
    price: { kind: 'published' },
    years: [{ year: '2024', level: 88.699 }, {}, {}, {}],
  });
  for (const slug of ['guam', 'us-virgin-islands', 'ponce-pr', 'puerto-rico-nonmetropolitan-area']) {
    expect(await priceOf(slug)).toMatchObject({ price: { kind: 'not-published' }, years: [] });
  }
  const own = await Promise.all((await areas()).filter(({ metropolitan }) => metropolitan).map(readAreaPrice));
  expect(own.filter(({ price }) => price.kind === 'published')).toHaveLength(387);
});

it('names in capitals are read as names', async () => {
  const names = (await readCounties()).filter(({ state }) => state === 'VI').map(({ county }) => county);
  expect(names).toEqual(['St. Croix', 'St. John', 'St. Thomas']);
});

it('counties are set right when they are others, and written once', async () => {
  const version = () => db.$queryRaw`SELECT min(xmin::text) AS oldest, max(xmin::text) AS newest FROM area_county`;
  const before = await version();
  await seedCounties();
  expect(await version()).toEqual(before);
  await db.areaCounty.updateMany({ where: { state: 'TX' }, data: { areaCode: '10180' } });
  await db.areaCounty.deleteMany({ where: { state: 'GU' } });
  await Promise.all([seedCounties(), seedCounties()]);
  const counties = await readCounties();
  expect(counties).toHaveLength(3_275);
  expect(new Set(counties.filter(({ state }) => state === 'TX').map(({ areaCode }) => areaCode)).size).toBeGreaterThan(
    20,
  );
});
