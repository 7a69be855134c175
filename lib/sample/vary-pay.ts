import { gsDollars } from '@/lib/survey/federal-pay';
import type { State } from '@/lib/survey/vocabulary';
import type { EnteredPay } from './enter-pay';
import type { Job } from './pay-structure';
import { Random } from './random';

const areaOf: Readonly<Partial<Record<State, string>>> = { AK: 'AK', HI: 'HI', DC: 'DCB' };
const [LEAST_GRADE, MOST_GRADE] = [4, 13];

/** The same pay in the ways that fewer coders have it: by federal grade, per RVU, to four decimals, with production pay. */
export function varyPay(id: string, job: Job, pay: EnteredPay, year: number): EnteredPay {
  const random = new Random(Number.parseInt(id.slice(0, 8), 16));
  const amount = Number(pay.amount);
  if (pay.payBasis === 'yearly' && job.setting === 'government' && job.employment === 'full_time') {
    return { ...pay, ...federalPay(job.state, (amount * 40) / Number(pay.paidHoursPerWeek), year) };
  }
  if (pay.payBasis === 'per_chart') {
    if (!random.chance(0.25)) return pay;
    const rvus = random.whole(8, 30);
    const rate = (amount * Number(pay.chartsPerHour)) / rvus;
    return { ...pay, payBasis: 'per_rvu', amount: rate.toFixed(4), chartsPerHour: String(rvus) };
  }
  if (random.chance(0.06)) return { ...pay, ...withProduction(random, pay) };
  const hours = Number(pay.paidHoursPerWeek) * 52;
  const earned = pay.payBasis === 'hourly' ? amount * hours : amount;
  if (pay.payBasis === 'hourly' && random.chance(0.08)) {
    return { ...pay, amount: (amount + random.whole(-49, 49) / 10_000).toFixed(4) };
  }
  return random.chance(0.15)
    ? { ...pay, extraPay: String(Math.round((earned * random.whole(2, 9)) / 1000) * 10) }
    : pay;
}

/** The grade and step that pay most nearly this, dollars a year; as entered where the table of the year is not known. */
function federalPay(state: State, dollars: number, year: number): Partial<EnteredPay> {
  const area = areaOf[state] ?? 'RUS';
  let best: { grade: number; step: number; off: number } | undefined;
  for (let grade = LEAST_GRADE; grade <= MOST_GRADE; grade++) {
    for (let step = 1; step <= 10; step++) {
      const off = Math.abs((gsDollars(year, area, grade, step) ?? Number.POSITIVE_INFINITY) - dollars);
      if (off < (best?.off ?? Number.POSITIVE_INFINITY)) best = { grade, step, off };
    }
  }
  if (!best) return {};
  return { payBasis: 'gs', amount: '', gsGrade: String(best.grade), gsStep: String(best.step), gsArea: area };
}

/** A part of the pay is for what was coded. */
function withProduction(random: Random, { payBasis, amount, paidHoursPerWeek }: EnteredPay): Partial<EnteredPay> {
  const share = random.whole(8, 25) / 100;
  const decimals = payBasis === 'hourly' ? 2 : 0;
  const base = (Number(amount) * (1 - share)).toFixed(decimals);
  const hours = payBasis === 'hourly' ? Number(paidHoursPerWeek) * 52 : 1;
  return { amount: base, production: String(Math.round((Number(amount) - Number(base)) * hours)) };
}
