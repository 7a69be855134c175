import { expect, it } from 'vitest';
import { plainRow } from './plain-row';

const row = { received: '4/24/2019 11:43:21', where: 'Austin, TX', pay: '$65,000.00' };
const plain = { month: '2019-04', state: 'TX', cents: 6_500_000 };

it.each([
  [{}, {}],
  [{ received: '2021-11-02 08:00:00' }, { month: '2021-11' }],
  [{ pay: '75000' }, { cents: 7_500_000 }],
  [{ where: 'austin/texas/USA' }, {}],
  [{ where: 'Washington, DC' }, { state: 'DC' }],
  [{ where: 'New York, New York, United States' }, { state: 'NY' }],
  [{ where: 'Kansas, USA' }, { state: 'KS' }],
])('what %j says plainly is read', (changes, read) => {
  expect(plainRow({ ...row, ...changes }, 'place')).toEqual({ ...plain, ...read });
});

it.each([
  { pay: '65k' },
  { pay: '65,00' },
  { pay: '0,650' },
  { pay: '65,000 plus bonus' },
  { pay: '31.25' },
  { where: 'Texas' },
  { where: 'Washington, USA' },
  { where: 'New Jersey, NY' },
  { where: 'Austin, Tex.' },
  { where: 'Austin or Dallas, TX, 78701' },
  { where: 'London, UK' },
  { received: '24 April 2019' },
])('%j says more or less than that, and is left to people', (changes) => {
  expect(plainRow({ ...row, ...changes }, 'place')).toBeUndefined();
});

it('a column of states holds one and nothing else', () => {
  expect(plainRow({ ...row, where: 'New York' }, 'state')?.state).toBe('NY');
  expect(plainRow({ ...row, where: 'New York, Ohio' }, 'state')).toBeUndefined();
});
