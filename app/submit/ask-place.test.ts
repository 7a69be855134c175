import { describe, expect, it } from 'vitest';
import { testPlaces } from '@/lib/areas/test-area';
import { askPlace } from './ask-place';
import { blankReport } from './blank-report';

const ask = (area: string, state: string, chosen?: string) =>
  askPlace(testPlaces, { ...blankReport([2026]), area, state }, chosen);

describe('a county or city in the form', () => {
  it.each([
    ['', 'TX'],
    ['  ', 'TX'],
  ])('“%s” in %s is no area and no error', (area, state) => {
    expect(ask(area, state, '10180')).toEqual({ asked: {}, area: '', error: undefined });
  });

  it.each([
    ['Taylor County', 'TX', undefined, '10180'],
    [' abilene ', 'TX', undefined, '10180'],
    ['Abilene, TX', 'TX', '10180', '10180'],
    ['10180', 'TX', undefined, '10180'],
    ['St. Louis', 'IL', undefined, '41180'],
    ['Richmond', 'VA', '40060', '40060'],
    ['Richmond', 'VA', '5100001', '5100001'],
    // What was chosen before says nothing of another place.
    ['Taylor County', 'TX', '40060', '10180'],
  ])('“%s” in %s, %s chosen, is %s', (area, state, chosen, code) => {
    expect(ask(area, state, chosen)).toEqual({ asked: { code }, area: code, error: undefined });
  });

  it.each([undefined, '10180', 'x', '41180'])(
    'that names several asks which, whatever else was chosen: %s',
    (chosen) => {
      expect(ask('Richmond', 'VA', chosen)).toEqual({
        asked: {
          choices: {
            40060: 'Richmond city, Virginia (Richmond, VA)',
            5100001: 'Richmond County, Virginia (Southside Virginia nonmetropolitan area)',
          },
        },
        area: 'Richmond',
        error: { name: 'areaCode', message: 'Choose which “Richmond” you mean' },
      });
    },
  );

  it.each([
    ['xyzzy', 'TX', '“xyzzy” is not known in Texas. Smaller places are found by their county.'],
    ['Virginia', 'VA', 'Enter a county or city of Virginia, or leave it empty'],
    ['Richmond city', 'TX', '“Richmond city” is not known in Texas. Smaller places are found by their county.'],
    ['40060', 'TX', '“Richmond, VA” is not known in Texas. Smaller places are found by their county.'],
  ])('“%s” in %s is an error that says what would do', (area, state, message) => {
    // The code that came with it stands for nothing until the text and the state fit it again.
    expect(ask(area, state, '40060')).toEqual({ asked: { code: '40060' }, area, error: { name: 'area', message } });
  });

  it('waits for the state, and what was chosen waits with it', () => {
    expect(ask('Richmond', '', '40060')).toEqual({ asked: { code: '40060' }, area: 'Richmond', error: undefined });
    expect(ask('Richmond', 'xx')).toEqual({ asked: { code: undefined }, area: 'Richmond', error: undefined });
  });
});
