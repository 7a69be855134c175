import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOn } from './check-claims';

const percents = fc
  .tuple(fc.integer({ min: -50, max: 100 }), fc.integer({ min: -50, max: 100 }), fc.integer({ min: -50, max: 100 }))
  .map((three) => three.sort((a, b) => a - b))
  .map(([lowPercent = 0, percent = 0, highPercent = 0]) => ({ lowPercent, percent, highPercent }));

describe('a verdict', () => {
  it.each([
    [{ lowPercent: 20, highPercent: 30 }, { lowPercent: 21, percent: 24, highPercent: 29 }, 'supported'],
    [{ lowPercent: 20, highPercent: 30 }, { lowPercent: 10, percent: 14, highPercent: 19 }, 'not-supported'],
    [{ lowPercent: 20, highPercent: 30 }, { lowPercent: 31, percent: 34, highPercent: 39 }, 'not-supported'],
    [{ lowPercent: 20, highPercent: 30 }, { lowPercent: 10, percent: 24, highPercent: 40 }, 'cannot-tell'],
    [{ lowPercent: 0, highPercent: null }, { lowPercent: 1, percent: 4, highPercent: 400 }, 'supported'],
  ] as const)('on %o measured as %o is %s', (claimed, measured, verdict) => {
    expect(verdictOn(claimed, measured)).toBe(verdict);
  });

  it('never turns from supported to not supported by more uncertainty', () => {
    fc.assert(
      fc.property(percents, fc.nat({ max: 60 }), (measured, more) => {
        const claimed = { lowPercent: 10, highPercent: 30 };
        const { lowPercent, percent, highPercent } = measured;
        const wider = { lowPercent: lowPercent - more, percent, highPercent: highPercent + more };
        const [sure, unsure] = [verdictOn(claimed, measured), verdictOn(claimed, wider)];
        expect(unsure === sure || unsure === 'cannot-tell').toBe(true);
      }),
    );
  });
});
