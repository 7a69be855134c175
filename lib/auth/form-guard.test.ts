import { describe, expect, it } from 'vitest';
import { drawnNow, formProblem } from './form-guard';
import { guardFields } from './guard-fields';

const now = Date.parse('2026-11-25T12:00:00Z');

function form(drawn: string, trap = ''): FormData {
  const data = new FormData();
  data.set(guardFields.drawn, drawn);
  data.set(guardFields.trap, trap);
  return data;
}

const secondsAgo = (seconds: number) => drawnNow(now - seconds * 1000);

describe('formProblem', () => {
  it.each([
    ['a person', form(secondsAgo(2)), undefined],
    ['a person who went for lunch', form(secondsAgo(86_400)), undefined],
    ['someone too fast', form(secondsAgo(1.9)), /faster than people/],
    ['a time yet to come', form(secondsAgo(-60)), /faster than people/],
    ['a page of yesterday', form(secondsAgo(86_401)), /more than a day/],
    ['a filled trap', form(secondsAgo(60), 'http://example.org'), /do not see/],
    ['a time that was made up', form(secondsAgo(60).replace(/^\d/, '2')), /more than a day/],
    ['a form without a time', new FormData(), /more than a day/],
  ])('knows %s', (_, data, problem) => {
    const found = formProblem(data, 2, now);
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeUndefined();
  });
});
