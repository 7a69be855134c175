import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOfMark } from './answer-of-mark';
import { findOptions } from './find-options';
import { splitAnswers } from './split-answers';

const options = ['Health insurance (medical, dental)', 'Retirement, with a match', 'Retirement', 'Paid time off'];

describe('several answers in one cell', () => {
  it.each([
    ['Google Forms', 'Health insurance (medical, dental), Retirement, Paid time off'],
    ['Microsoft Forms', 'Health insurance (medical, dental);Retirement;Paid time off;'],
    ['Jotform', 'Health insurance (medical, dental)\nRetirement\nPaid time off'],
    ['by hand', 'health insurance (Medical, dental) | retirement ;; Paid time off, '],
  ])('are told apart as %s writes them', (_, cell) => {
    expect(splitAnswers(cell, options).map((answer) => answer.toLowerCase())).toEqual([
      'health insurance (medical, dental)',
      'retirement',
      'paid time off',
    ]);
  });

  it('are each found, whichever were chosen and whatever stands between', () => {
    const chosen = fc.subarray(options.filter((option) => option !== 'Retirement'));
    const between = fc.constantFrom(', ', ';', '; ', '\n', ' | ');
    fc.assert(
      fc.property(chosen, between, (some, separator) => {
        expect(splitAnswers(some.join(separator), options)).toEqual(some);
      }),
    );
  });

  it('never come out empty, and never take longer than the cell is', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (cell, known) => {
        const answers = splitAnswers(cell, known);
        expect(answers.every((answer) => answer !== '')).toBe(true);
        expect(answers.join('').length).toBeLessThanOrEqual(cell.length);
      }),
    );
  });

  it('that hold commas are found by never standing apart', () => {
    const cells = new Map([
      ['Health insurance (medical, dental), Retirement', 5],
      ['Health insurance (medical, dental)', 3],
      ['Retirement, Paid time off', 4],
      ['Paid time off', 1],
    ]);
    expect([...findOptions(cells)]).toEqual([
      ['Retirement', 9],
      ['Health insurance (medical, dental)', 8],
      ['Paid time off', 5],
    ]);
  });

  it('that two people chose together are not taken for one', () => {
    expect([...findOptions(new Map([['CPC, CRC', 2]])).keys()]).toEqual(['CPC', 'CRC']);
  });
});

describe('a column for one answer', () => {
  it.each([
    ['1', 'CPC'],
    ['Checked', 'CPC'],
    ['CPC', 'CPC'],
    ['Yes', 'CPC'],
    ['✓', 'CPC'],
    ['0', undefined],
    ['Unchecked', undefined],
    ['No', undefined],
    ['N/A', undefined],
    ['', undefined],
    ['CPC-I, instructor', 'CPC-I, instructor'],
  ])('with “%s” says %s', (cell, answer) => {
    expect(answerOfMark(cell, 'CPC')).toBe(answer);
  });
});
