import { monthOf, WINDOW_MONTHS } from '@/lib/aggregates/window';
import type { Area } from '@/lib/areas/area';
import { placeIndex } from '@/lib/areas/place-index';
import { columnsOf, reportInputs } from '@/lib/reports/report-input';
import type { RejectionKind } from '@/lib/survey/vocabulary';
import { drawJob } from './draw-job';
import { placesOf } from './draw-place';
import { type EnteredPay, enterPay } from './enter-pay';
import { oddPending, sampleRejections, wavePending } from './odd-entries';
import { expectedAnnual, type Job, payStructure } from './pay-structure';
import { Random } from './random';
import { varyPay } from './vary-pay';

const SEED = 29_2072;
const MONTHS = 36;
/** Coders with approved reports; so many of them reported again about a year later. */
const CODERS = 2_150;
const CODERS_AGAIN = 262;
const USUAL_PENDING = 30;
/** Of the full-time coders whose report counts: who has a second job, and who added earlier pay later on. */
const SECOND_JOB = 0.06;
const EARLIER_PAY = 0.03;

export type SampleReport = ReturnType<typeof rowOf>;

/**
 * Generated reports of three years, the last month being that of `end`: most approved, a few waiting, a few rejected.
 * The same rows at every run with the same areas, moved with `end`. Each passed the schema of real reports; throws ZodError
 * otherwise.
 */
export function generateSample(end: Date, areas: readonly Area[]): SampleReport[] {
  const random = new Random(SEED);
  const where: Where = { placeOf: placesOf(areas), schemaOf: reportInputs(placeIndex(areas, [])) };
  const byCoder = Array.from({ length: CODERS }, (_, index) =>
    approvedReports(random, where, end, index < CODERS_AGAIN),
  );
  return [
    ...byCoder.flat(),
    ...pendingReports(random, where, end),
    ...rejectedReports(random, where, end),
    ...furtherReports(byCoder, where, end),
  ];
}

/** Where each coder works, and the schema that knows these places, by year. */
interface Where {
  placeOf: ReturnType<typeof placesOf>;
  schemaOf: ReturnType<typeof reportInputs>;
}

/** The reports of one coder: one, or a second with a raise. */
function approvedReports(random: Random, where: Where, end: Date, again: boolean): SampleReport[] {
  const first = drawJob(random);
  const person = newAuthor(random);
  const own = random.normal(payStructure.deviation.coder) + where.placeOf(person.author, first).points;
  const monthsBack = again ? random.whole(12, MONTHS - 1) : drawMonthsBack(random);

  const report = (job: Job, back: number, authorSequence: number) => {
    const points = own + random.normal(payStructure.deviation.report);
    const pay = enterPay(random, job, expectedAnnual(job, back / 12) * Math.exp(points / 100));
    const decision = { ...notRejected, status: 'APPROVED' as const, receivedAt: null };
    const receipt = { ...person, authorSequence, receivedMonth: monthBack(end, back), ...decision };
    return rowOf(random, where, receipt, job, pay);
  };
  if (!again) return [report(first, monthsBack, 1)];
  const later = { ...first, experienceYears: first.experienceYears + 1 };
  return [report(first, monthsBack, 1), report(later, monthsBack - random.whole(10, 12), 2)];
}

/** What coders report beside the pay of their main job: neither counts while that one does. */
function furtherReports(byCoder: readonly SampleReport[][], where: Where, end: Date): SampleReport[] {
  const random = new Random(SEED + 1);
  const since = monthBack(end, WINDOW_MONTHS - 4);
  const mains = byCoder.flatMap((reports) => reports.at(-1) ?? []);
  return mains
    .filter(({ employment, receivedMonth }) => employment === 'full_time' && receivedMonth >= since)
    .flatMap((main) => {
      if (random.chance(SECOND_JOB)) return [secondJob(random, where, main, end)];
      return random.chance(EARLIER_PAY) ? [earlierPay(random, where, main, end)] : [];
    });
}

/** Some evenings or weekends elsewhere, reported right after the main job. */
function secondJob(random: Random, where: Where, main: SampleReport, end: Date): SampleReport {
  const { setting, arrangement } = drawJob(random);
  const employment = random.pick({ per_diem: 70, part_time: 30 });
  const job: Job = { ...jobOf(main), role: 'coder', setting, arrangement, employment };
  const pay = enterPay(random, job, paidLike(random, main, job, { end, yearsEarlier: 0 }));
  return rowOf(random, where, { ...after(main), job: main.job + 1 }, job, pay);
}

/** The same job a year before, reported a few months after its present pay. */
function earlierPay(random: Random, where: Where, main: SampleReport, end: Date): SampleReport {
  const job: Job = { ...jobOf(main), experienceYears: Math.max(0, main.experienceYears - 1) };
  const pay = enterPay(random, job, paidLike(random, main, job, { end, yearsEarlier: 1 }));
  const { receivedMonth } = main;
  const later = new Date(Date.UTC(receivedMonth.getUTCFullYear(), receivedMonth.getUTCMonth() + random.whole(0, 3), 1));
  const receipt = { ...after(main), receivedMonth: later < monthOf(end) ? later : monthOf(end) };
  return rowOf(random, where, receipt, job, pay, main.payYear - 1);
}

/** Dollars of a full-time year that the coder of `main` makes in another job, or made in an earlier year. */
function paidLike(
  random: Random,
  main: SampleReport,
  job: Job,
  { end, yearsEarlier }: { end: Date; yearsEarlier: number },
): number {
  const back =
    (end.getUTCFullYear() - main.receivedMonth.getUTCFullYear()) * 12 +
    end.getUTCMonth() -
    main.receivedMonth.getUTCMonth();
  const usual = expectedAnnual(job, back / 12 + yearsEarlier) / expectedAnnual(jobOf(main), back / 12);
  return (main.annualCents / 100) * usual * Math.exp(random.normal(payStructure.deviation.report) / 100);
}

function jobOf(report: SampleReport): Job {
  const { state, experienceYears, role, credentials, specialty, setting, arrangement, employment } = report;
  return { state, experienceYears, role, credentials, specialty, setting, arrangement, employment };
}

/** The receipt of a coder's next report in the same month. */
function after({ author, authorSequence, job, receivedMonth }: SampleReport): Receipt {
  const decision = { ...notRejected, status: 'APPROVED' as const, receivedAt: null };
  return { author, authorSequence: authorSequence + 1, job, receivedMonth, ...decision };
}

/** The survey became known over time: later months have more reports. */
function drawMonthsBack(random: Random): number {
  return Math.floor(MONTHS * (1 - Math.sqrt(random.next() * 0.96 + 0.04)));
}

/** Usual reports and odd ones, received in the last days of the month before. */
function pendingReports(random: Random, where: Where, end: Date): SampleReport[] {
  const receivedMonth = monthBack(end, 1);
  const atRandom: (typeof oddPending)[number][] = [...Array.from({ length: USUAL_PENDING }, () => ({})), ...oddPending];
  const entries = [
    ...atRandom.map((odd) => ({ odd, minutesBefore: random.whole(1, 8 * 24 * 60) })),
    ...wavePending.map((odd, index) => ({ odd, minutesBefore: 60 - 8 * index })),
  ];
  return entries.map(({ odd, minutesBefore }) => {
    const job = { ...drawJob(random), ...odd.job };
    const points = random.normal(payStructure.deviation.coder);
    const usual = enterPay(random, job, expectedAnnual(job, 0) * Math.exp(points / 100));
    const receivedAt = new Date(monthOf(end).getTime() - minutesBefore * 60_000);
    const waiting = { ...notRejected, status: 'PENDING' as const, receivedAt };
    return rowOf(random, where, { ...newAuthor(random), receivedMonth, ...waiting }, job, { ...usual, ...odd.pay });
  });
}

/** Reports that moderators stopped within the last six months. */
function rejectedReports(random: Random, where: Where, end: Date): SampleReport[] {
  return sampleRejections.flatMap(({ kind, words, pay }) =>
    pay.map((odd) => {
      const receivedMonth = monthBack(end, random.whole(1, 6));
      const job = drawJob(random);
      const usual = enterPay(random, job, expectedAnnual(job, 0));
      const decision = { status: 'REJECTED' as const, rejectionKind: kind, rejectionReason: words, receivedAt: null };
      return rowOf(random, where, { ...newAuthor(random), receivedMonth, ...decision }, job, { ...usual, ...odd });
    }),
  );
}

const notRejected = { rejectionKind: null, rejectionReason: null };

interface Receipt {
  author: string;
  authorSequence: number;
  job: number;
  status: 'APPROVED' | 'PENDING' | 'REJECTED';
  rejectionKind: RejectionKind | null;
  rejectionReason: string | null;
  receivedAt: Date | null;
  /** First day of a month, UTC. */
  receivedMonth: Date;
}

/** No user's hash: the author of sample reports has no account. */
function newAuthor(random: Random) {
  return { author: random.hex(64), authorSequence: 1, job: 1 };
}

function monthBack(end: Date, months: number): Date {
  return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - months, 1));
}

function rowOf(random: Random, where: Where, receipt: Receipt, job: Job, pay: EnteredPay, ofYear?: number) {
  const year = receipt.receivedMonth.getUTCFullYear();
  const payYear = ofYear ?? year;
  const id = random.uuid();
  const { area, paySetBy } = where.placeOf(receipt.author, job);
  const input = where.schemaOf(year).parse({
    ...job,
    area: area ?? '',
    paySetBy: paySetBy ?? '',
    ...varyPay(id, job, pay, payYear),
    experienceYears: String(job.experienceYears),
    payYear: String(payYear),
  });
  return { id, ...receipt, sample: true, ...columnsOf(input) };
}
