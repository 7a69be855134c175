import type { CellName } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { cellsOf } from '@/lib/aggregates/cells-of';
import { drawJob } from '@/lib/sample/draw-job';
import { expectedAnnual, type Job } from '@/lib/sample/pay-structure';
import type { Random } from '@/lib/sample/random';
import { MemorySurvey } from './memory-survey';

/** The day of every version of a model: time tells an attacker nothing. */
export const TODAY = new Date(Date.UTC(2026, 10, 24));

/** What sets coders in alike jobs apart, as a standard deviation of log pay. */
export const PAY_DEVIATION = 0.14;

/** A survey, and the coders it stands on. */
export interface World {
  survey: MemorySurvey;
  members: ReadonlyMap<CellName, readonly CountedReport[]>;
}

/**
 * A survey that has grown: most coders at once, the last ones each with a release of its own, so that every cell has its
 * own history and waits for another number of changes.
 */
export function growWorld(random: Random, size: number): World {
  const coders = Array.from({ length: size }, () => newCoder(random));
  const survey = new MemorySurvey();
  const late = Math.min(60, Math.floor(size / 5));
  survey.release({ joining: coders.slice(late) });
  for (const coder of coders.slice(0, late)) survey.release({ joining: [coder] });

  const members = new Map<CellName, CountedReport[]>();
  for (const coder of coders) {
    for (const cell of cellsOf(coder)) {
      const known = members.get(cell);
      if (known) known.push(coder);
      else members.set(cell, [coder]);
    }
  }
  return { survey, members };
}

function newCoder(random: Random): CountedReport {
  const job = drawJob(random);
  const payYear = random.chance(0.6) ? 2026 : random.chance(0.8) ? 2025 : 2024;
  const receivedMonth = new Date(Date.UTC(payYear, 9, 1));
  return coderLike(random, { ...job, payYear, receivedMonth, benefits: [], author: '', annualCents: 0 });
}

/** Another coder in the same job, with a pay of their own. */
export function coderLike(random: Random, like: CountedReport): CountedReport {
  const cents = expectedCents(like) * Math.exp(random.normal(PAY_DEVIATION));
  return { ...like, author: random.hex(16), annualCents: entered(random, cents) };
}

/** What the job pays in the middle: the attacker knows even that. */
export function expectedCents({ payYear, ...job }: Job & { payYear: number }): number {
  return 100 * expectedAnnual(job, 2026 - payYear);
}

/** Pay as people have it: many a round yearly amount, the others by the hour. */
function entered(random: Random, cents: number): number {
  return random.chance(0.5) ? Math.round(cents / 50_000) * 50_000 : Math.round(cents / 2080) * 2080;
}
