import { Readable } from 'node:stream';
import { columnNames } from '@/lib/import/report-file';
import { drawJob } from './draw-job';
import { expectedAnnual } from './pay-structure';
import { Random } from './random';

const MONTHS = 22;
const DEVIATION = 0.14;

/** A file of so many reports, each of a coder of their own, as `reports:import` reads it; made while it is read. */
export function surveyFile(seed: number, count: number, now: Date): Readable {
  const random = new Random(seed);
  function* lines() {
    yield `${columnNames.join(',')}\n`;
    for (let index = 0; index < count; index++) {
      const job = drawJob(random);
      const back = random.whole(0, MONTHS);
      const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
      const pay = Math.round(expectedAnnual(job, back / 12) * Math.exp(random.normal(DEVIATION)));
      const { role, specialty, setting, arrangement, employment, state, experienceYears, credentials } = job;
      const attributes = [role, specialty, setting, arrangement, employment, state, experienceYears];
      const paid = [`${seed} ${index}`, month, 'yearly', pay, 40, '', 0, month.slice(0, 4)];
      const cells = [...paid, ...attributes, credentials.join(';')];
      yield `${columnNames.map((_, at) => cells[at] ?? '').join(',')}\n`;
    }
  }
  return Readable.from(lines());
}
