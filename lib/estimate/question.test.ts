import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentials } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';
import { questionNames, readQuestion } from './question';

const read = (query: string) => readQuestion(new URLSearchParams(query));

describe('a question in an address', () => {
  it('is read with its pay by the year, and each credential once', () => {
    expect(read('state=TX&credential=cpc&credential=crc&credential=cpc&pay=28.50&per=hour').question).toEqual({
      job: { state: 'TX', credentials: ['cpc', 'crc'] },
      payCents: 5_928_000,
    });
  });

  it('is told all that is wrong with it at once', () => {
    const wrong = (text: string) => read(text).problems?.map(({ parameter }) => parameter);
    expect(wrong('credential=mba&pay=1&per=year')).toEqual(['credential', 'pay']);
    expect(wrong('state=ZZ&pay=3&per=chart')).toEqual(['state', 'pieces']);
    expect(wrong('state=ZZ&pay=52000&per=week')).toEqual(['state', 'per']);
  });

  it('takes a credential by any name, several in one text, and a rare one for its group', () => {
    expect(read('credential=CEMC').question?.job).toEqual({ credentials: ['aapc_specialty'] });
    expect(read('credential=CPC-A,+cuc&credential=cemc').question?.job).toEqual({
      credentials: ['cpc_a', 'aapc_specialty'],
    });
    expect(read('credential=aapc_specialty').question?.job).toEqual({ credentials: ['aapc_specialty'] });
    expect(read('credential=cdec').question?.job).toEqual({ credentials: ['cdei'] });
    expect(read('credential=CMPA').problems?.[0]?.message).toContain('Did you mean CPMA or');
  });

  it.each([
    ['pay=24.0385&per=hour', 5_000_008, undefined],
    ['pay=24.50/hr', 5_096_000, 'hour'],
    ['pay=24.50 an hour&per=hour', 5_096_000, undefined],
    ['pay=52k/yr&per=hour', 5_200_000, 'year'],
    ['pay=1,900 biweekly', 4_940_000, 'two weeks'],
    ['pay=1.875&per=chart&pieces=14', 5_460_000, undefined],
    ['pay=1.10 per RVU&pieces=22.25', 5_090_800, 'rvu'],
  ])('reads the pay of %s', (query, payCents, per) => {
    const { question } = read(query.replaceAll(' ', '%20'));
    expect(question?.payCents).toBe(payCents);
    expect(question?.reading).toEqual(per && expect.objectContaining({ field: 'amount', per }));
  });

  it.each([
    ['pay=24-26&per=hour', 'pay', /not a range/],
    ['pay=24,50&per=hour', 'pay', /after a point/],
    ['pay=2&per=chart', 'pieces', /charts, encounters or RVUs an hour/],
    ['pay=2/chart&pieces=many', 'pieces', /charts, encounters or RVUs an hour/],
    ['pay=GS-9', 'pay', /between \$5,000/],
  ])('says what is unclear about %s', (query, parameter, message) => {
    expect(read(query).problems).toEqual([{ parameter, message: expect.stringMatching(message) }]);
  });

  it('may leave anything open: blank values are none', () => {
    expect(read('state=&pay=&per=year&credential=&utm_source=mail').question).toEqual({ job: {} });
  });

  it.each([
    ['state=%00', 'state'],
    ['state=tx', 'state'],
    ['state=TX&state=CA', 'state'],
    ['role=__proto__', 'role'],
    ['specialty=<script>alert(1)</script>', 'specialty'],
    ['experience=4', 'experience'],
    [`setting=${'x'.repeat(10_000)}`, 'setting'],
    ['pay=-54500', 'pay'],
    ['pay=0', 'pay'],
    ['pay=1e9', 'pay'],
    [`pay=${'9'.repeat(400)}`, 'pay'],
    ['pay=50000&pay=60000', 'pay'],
    ['pay=54500&per=hour', 'pay'],
    ['per=week', 'per'],
    ['credential=none&credential=cpc', 'credential'],
    [
      keysOf(credentials)
        .map((each) => `credential=${each}`)
        .join('&'),
      'credential',
    ],
    ['credential=cpc&'.repeat(300), 'credential'],
    ['credential=mba&'.repeat(300), 'credential'],
  ])('with %.60s names the parameter, once', (query, parameter) => {
    expect(read(query).problems?.map((problem) => problem.parameter)).toEqual([parameter]);
  });

  it('is answered or has its parameters named, whatever it is', () => {
    const names = [...questionNames.one, ...questionNames.many];
    const parameter = fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 30 }), (typed) => {
        const { question, problems } = readQuestion(new URLSearchParams(typed));
        expect(question === undefined).toBe(problems !== undefined);
        for (const { parameter: name, message } of problems ?? []) {
          // Pay by the piece needs pieces that were not given.
          expect([...typed.map(([given]) => given), 'pieces']).toContain(name);
          expect(message).toMatch(/^(Check|Choose|Enter|Leave)/);
        }
      }),
    );
  });
});
