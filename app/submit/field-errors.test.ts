import { expect, it } from 'vitest';
import { testPlaces } from '@/lib/areas/test-area';
import { reportInput } from '@/lib/reports/report-input';
import { answerQuestion } from './answer-question';
import { blankReport } from './blank-report';
import { fieldErrors } from './field-errors';

const schema = reportInput(new Date('2026-11-23'), testPlaces);

it('names each field once, in the order of the form', () => {
  const typed = { ...blankReport([2026]), credentials: ['mba', 'phd'] };
  const errors = fieldErrors(schema.safeParse(typed).error);
  expect(errors.map((error) => error.name)).toEqual([
    'payBasis',
    'amount',
    'paidHoursPerWeek',
    'role',
    'specialty',
    'setting',
    'arrangement',
    'employment',
    'state',
    'experienceYears',
    'otherCredentials',
  ]);
  expect(errors.at(-1)).toEqual({
    name: 'otherCredentials',
    message: 'Check “mba”: it is not on our list. If it is one, choose “Another credential”',
  });
});

it('lets the question stand in for the amount’s error', () => {
  const typed = { ...blankReport([2026]), payBasis: 'yearly', amount: '4,500,000', paidHoursPerWeek: '40' };
  const { error } = schema.safeParse(typed);
  const { question } = answerQuestion(typed, null);
  expect(question).toBeDefined();
  expect(fieldErrors(error)[0]).toMatchObject({ name: 'amount' });
  expect(fieldErrors(error, { question })[0]).toMatchObject({ name: 'role' });
});

it('says of the county or city what the form has to say, where it stands in the form', () => {
  const typed = { ...blankReport([2026]), state: 'VA', area: 'Richmond' };
  const place = { name: 'areaCode', message: 'Choose which “Richmond” you mean' };
  const errors = fieldErrors(schema.safeParse(typed).error, { place });
  expect(errors.map(({ name }) => name).slice(-3)).toEqual(['areaCode', 'experienceYears', 'credentials']);
  expect(errors).toContainEqual(place);
});

it('has nothing to say about a report that is right', () => {
  expect(fieldErrors(undefined)).toEqual([]);
});
