import { expect, it } from 'vitest';
import * as enums from '@/lib/db/generated/enums';
import { credentials } from './credentials';
import * as vocabulary from './vocabulary';

const byName = { ...enums };

it.each([
  ['State', vocabulary.states],
  ['JobRole', vocabulary.roles],
  ['Credential', credentials],
  ['Specialty', vocabulary.specialties],
  ['Setting', vocabulary.settings],
  ['Arrangement', vocabulary.arrangements],
  ['PaySetBy', vocabulary.payLocations],
  ['Employment', vocabulary.employments],
  ['Benefit', vocabulary.benefits],
  ['PayBasis', vocabulary.payBases],
  ['RejectionKind', vocabulary.rejectionKinds],
] as const)('the database’s %s has the keys of the vocabulary', (name, words) => {
  expect(Object.keys(byName[name])).toEqual(Object.keys(words));
});

it('has the fifty states, the capital and three territories', () => {
  expect(Object.keys(vocabulary.states)).toHaveLength(54);
});
