import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellName } from './cell';
import { membershipsOf } from './complementary-suppression';
import { type CellHead, decideRelease } from './decide-release';
import { LEAST_CHANGED, LEAST_REMAINING } from './publishing-rules';

const head = (name: CellName, coders: number, change: Partial<CellHead> = {}): CellHead => ({
  name,
  coders,
  changedBy: LEAST_CHANGED,
  shown: false,
  ...change,
});
const verdictsOf = (...heads: CellHead[]) => Object.fromEntries(decideRelease(heads));
const lets = (verdict: string | undefined) => verdict === 'renew' || verdict === 'keep';

describe('a cell by itself', () => {
  it('waits for enough changes before its figure is made anew', () => {
    expect(verdictsOf(head('nation', 50, { shown: true, changedBy: LEAST_CHANGED - 1 }))).toEqual({ nation: 'keep' });
    expect(verdictsOf(head('nation', 50, { shown: true }))).toEqual({ nation: 'renew' });
  });

  it('is not hidden for one coder who leaves, and not shown again for one who comes back', () => {
    expect(verdictsOf(head('nation', 9, { shown: true, changedBy: 1 }))).toEqual({ nation: 'keep' });
    expect(verdictsOf(head('nation', 10, { changedBy: 1 }))).toEqual({ nation: 'protects-others' });
  });

  it('shows for the first time as soon as it has ten, who all are new to it', () => {
    expect(verdictsOf(head('nation', 10, { changedBy: 10 }))).toEqual({ nation: 'renew' });
  });

  it('shows nothing of fewer than ten', () => {
    expect(verdictsOf(head('nation', 9))).toEqual({ nation: 'few' });
    expect(verdictsOf(head('nation', 9, { shown: true }))).toEqual({ nation: 'few' });
  });
});

describe('complementary suppression', () => {
  it('hide the smallest part when the rest of the nation would be a few coders', () => {
    const parts = [head('employment=full_time', 60), head('employment=part_time', 35), head('employment=per_diem', 5)];
    expect(verdictsOf(head('nation', 100), ...parts)).toEqual({
      nation: 'renew',
      'employment=full_time': 'renew',
      'employment=part_time': 'protects-others',
      'employment=per_diem': 'few',
    });
  });

  it('hide nothing when all parts show, or when the rest is large enough', () => {
    const parts = [head('employment=full_time', 60), head('employment=part_time', 30), head('employment=per_diem', 10)];
    expect(verdictsOf(head('nation', 100), ...parts)['employment=per_diem']).toBe('renew');
    expect(verdictsOf(head('nation', 110), ...parts)['employment=per_diem']).toBe('renew');
    expect(verdictsOf(head('nation', 109), ...parts)['employment=per_diem']).toBe('protects-others');
  });

  it('never subtract 1099 pay from W-2 pay', () => {
    const verdicts = verdictsOf(head('nation', 25), head('employment=full_time', 25), head('employment=contract', 20));
    expect(verdicts).toMatchObject({ 'employment=full_time': 'renew', 'employment=contract': 'renew' });
  });

  it('look at each credential alone, since coders hold several', () => {
    const verdicts = verdictsOf(head('nation', 40), head('credential=cpc', 35), head('credential=crc', 20));
    expect(verdicts).toMatchObject({ 'credential=cpc': 'protects-others', 'credential=crc': 'renew' });
  });

  it('know senior as 6 years and more, also within a state', () => {
    const cells = [head('state=TX&level=senior', 30), head('state=TX&experience=6-9', 26)];
    expect(verdictsOf(...cells)['state=TX&experience=6-9']).toBe('protects-others');
  });
});

describe('whatever the cells', () => {
  const states = ['TX', 'WY', 'UT'] as const;
  const bands = ['0-2', '3-5', '6-9'] as const;
  const counts = fc.array(fc.nat({ max: 30 }), { minLength: 9, maxLength: 9 });
  const waiting = fc.array(fc.record({ changedBy: fc.nat({ max: LEAST_CHANGED }), shown: fc.boolean() }), {
    minLength: 16,
    maxLength: 16,
  });

  /** Coders by state and band; every margin is the sum of its parts. */
  function headsOf(cells: readonly number[], change: readonly Partial<CellHead>[]): CellHead[] {
    const at = (row: number, column: number) => cells[row * 3 + column] ?? 0;
    const sum = (numbers: readonly number[]) => numbers.reduce((all, more) => all + more, 0);
    const all: [CellName, number][] = [
      ['nation', sum(cells)],
      ...states.map((state, row): [CellName, number] => [`state=${state}`, sum([0, 1, 2].map((c) => at(row, c)))]),
      ...bands.map((band, c): [CellName, number] => [`experience=${band}`, sum([0, 1, 2].map((row) => at(row, c)))]),
      ...states.flatMap((state, row) =>
        bands.map((band, c): [CellName, number] => [`state=${state}&experience=${band}`, at(row, c)]),
      ),
    ];
    return all.map(([name, coders], index) => head(name, coders, change[index]));
  }

  it('subtracting published parts from a published cell leaves nobody or at least ten coders', () => {
    fc.assert(
      fc.property(counts, waiting, (cells, change) => {
        const heads = headsOf(cells, change);
        const verdicts = decideRelease(heads);
        for (const margin of heads.filter(({ name }) => lets(verdicts.get(name)))) {
          const cuts = new Map<string, number>();
          for (const part of heads.filter(({ name }) => lets(verdicts.get(name)))) {
            const membership = membershipsOf(part.name).find((each) => each.margin === margin.name);
            if (!membership) continue;
            const left = cuts.get(membership.cut) ?? margin.coders;
            cuts.set(membership.cut, left - part.coders);
          }
          for (const left of cuts.values()) expect(left <= 0 || left >= LEAST_REMAINING).toBe(true);
        }
      }),
    );
  });

  it('makes no figure anew for fewer than ten coders or before enough of them changed', () => {
    fc.assert(
      fc.property(counts, waiting, (cells, change) => {
        const heads = headsOf(cells, change);
        const verdicts = decideRelease(heads);
        for (const { name, coders, changedBy, shown } of heads) {
          if (verdicts.get(name) === 'renew') expect(coders >= 10 && changedBy >= LEAST_CHANGED).toBe(true);
          if (verdicts.get(name) === 'keep') expect(shown).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the cells', () => {
    fc.assert(
      fc.property(counts, waiting, (cells, change) => {
        const heads = headsOf(cells, change);
        expect(Object.fromEntries(decideRelease([...heads].reverse()))).toEqual(
          Object.fromEntries(decideRelease(heads)),
        );
      }),
    );
  });
});
