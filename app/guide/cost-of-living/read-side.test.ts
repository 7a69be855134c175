import { beforeAll, expect, test } from 'vitest';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { fromNames, readSide } from './read-side';

beforeAll(async () => {
  await Promise.all([seedBaselines(), seedCounties()]);
});

const side = async (query: string) => (await readSide(new URLSearchParams(query), fromNames)).read;

test('a metropolitan area has its own prices, any other those of its state', async () => {
  expect((await side('from=TX')).place).toMatchObject({ name: 'Texas', pricesOf: 'all of Texas', state: 'TX' });
  expect((await side('fromPlace=Taylor County&from=TX')).place).toMatchObject({
    ...{ name: 'Abilene, TX', pricesOf: 'Abilene, TX', whole: false, state: 'TX', areaCode: '10180' },
    levels: [{ level: 90.364, source: { publisher: 'BEA', period: '2024' } }, {}, {}, {}],
  });
  const { place } = await side('fromPlace=Northwest Alabama');
  expect(place).toMatchObject({
    ...{ name: 'the Northwest Alabama nonmetropolitan area', pricesOf: 'all of Alabama', whole: true, state: 'AL' },
  });
  expect(place?.levels).toEqual((await side('from=AL')).place?.levels);
  expect((await side('fromArea=41180')).place).toMatchObject({ name: 'St. Louis, MO-IL', state: undefined });
});

test.each([
  ['', 'from', 'Choose a place from the list'],
  ['from=PR', 'from', 'Choose a place from the list'],
  ['from=Texas', 'from', 'Choose a place from the list'],
  ['from=TX&from=CA', 'from', 'Choose a place from the list'],
  ['fromPlace=Ponce', 'fromPlace', 'Choose another place: BEA publishes no price level of Ponce, PR'],
  ['fromPlace=xyzzy&from=TX', 'fromPlace', '“xyzzy” is not known in Texas. Smaller places are found by their county.'],
  ['fromPlace=Richmond&from=VA', 'fromPlace', 'Choose which “Richmond” you mean'],
  ['fromArea=99999', 'fromPlace', 'Enter one county or city, such as Travis County'],
])('?%s leads to the control %s', async (query, parameter, message) => {
  expect((await side(query)).problem).toEqual({ parameter, message });
});
