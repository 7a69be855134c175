import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnNames } from '@/lib/import/report-file';
import { columnsRead, type FromRule, type Mapping, mappingSchema, type Rule } from './mapping';
import { formOfMapping, mappingOfForm, questionsOf } from './mapping-form';

// Zod's records have no key __proto__.
const theirs = ['Pay', 'Pay (2)', 'Where?', 'constructor', 'Held: "CPC"', 'Held: COC', 'Held: none', 'Left, over'];
const columns = theirs.map((name) => ({
  name,
  question: name.startsWith('Held') ? 'Held' : name,
  ...(name.startsWith('Held') && { option: name.slice(6) }),
}));
const questions = questionsOf(columns);

const answer = fc.string({ minLength: 1, maxLength: 12 });
/** A form has no words but ours, or a number; `-` leaves out. */
const ours = fc.constantFrom('', 'coder', 'hourly', '12', 'TX');
const words = fc.dictionary(answer, ours, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
const sources = fc.uniqueArray(fc.constantFrom(...theirs), { minLength: 1, maxLength: 8 });

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ always: fc.constantFrom('coder', '40', '2026-03') }),
  fc.record({
    filled: fc.dictionary(fc.constantFrom(...theirs), fc.constantFrom('hourly', 'yearly'), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  }),
  fc.record(
    {
      from: sources.map((names): FromRule['from'] => (names.length === 1 ? (names[0] ?? '') : names)),
      answers: words,
      otherwise: ours,
      empty: fc.constantFrom('none', '0'),
      unknown: fc.constant<'leave-out'>('leave-out'),
      part: fc.constantFrom<'city' | 'state'>('city', 'state'),
      times: fc.constantFrom<12 | 24 | 26 | 52>(12, 24, 26, 52),
    },
    { requiredKeys: ['from'] },
  ),
);

const mapping: fc.Arbitrary<Mapping> = fc
  .record(
    {
      mapping: fc.constant<1>(1),
      survey: fc.constant('chapter 2026'),
      dates: fc.constantFrom<'month-first' | 'day-first'>('month-first', 'day-first'),
      only: fc.array(fc.record({ from: fc.constantFrom(...theirs), is: fc.array(answer, { minLength: 1 }) }), {
        maxLength: 3,
      }),
      columns: fc.dictionary(fc.constantFrom(...columnNames), rule),
    },
    { requiredKeys: ['mapping', 'survey', 'only', 'columns'] },
  )
  .map((made) => {
    const read = [...Object.values(made.columns).flatMap(columnsRead), ...made.only.map(({ from }) => from)];
    return mappingSchema.parse({ ...made, unused: theirs.filter((name) => !read.includes(name)) });
  });

const sent = (form: URLSearchParams) => new URLSearchParams(form.toString());
const empty: Mapping = { mapping: 1, survey: 'chapter 2026', only: [], columns: {}, unused: [] };

it('a mapping comes back from its form as it was', () => {
  fc.assert(
    fc.property(mapping, (made) => {
      expect(mappingOfForm(sent(formOfMapping(made, questions)), empty)).toEqual(made);
    }),
  );
});

it('a form that shows nothing changes nothing', () => {
  fc.assert(
    fc.property(mapping, (made) => {
      expect(mappingOfForm(new URLSearchParams(), made)).toEqual(made);
    }),
  );
});

it('whatever is sent is a mapping or none of its columns', () => {
  const name = fc.constantFrom(
    'shown',
    'only',
    'dates',
    ...columnNames.flatMap((each) => [`${each}.from`, `${each}.part`]),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.constantFrom('["Pay"]', '=', '?', ...columnNames)))),
      (pairs) => {
        const made = mappingOfForm(new URLSearchParams(pairs), empty);
        expect(mappingSchema.safeParse(made).success).toBe(true);
      },
    ),
  );
});
