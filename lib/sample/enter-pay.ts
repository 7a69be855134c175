import { type Benefit, type Employment, keysOf, type PayBasis, type Setting } from '@/lib/survey/vocabulary';
import type { Job } from './pay-structure';
import type { Random } from './random';

/** The pay part of the form, as a coder would type it. */
export interface EnteredPay {
  payBasis: PayBasis;
  amount: string;
  paidHoursPerWeek: string;
  chartsPerHour: string;
  bonus: string;
  gsGrade?: string;
  gsStep?: string;
  gsArea?: string;
  production?: string;
  extraPay?: string;
  benefits: Benefit[];
}

/** The others come of these: see vary-pay.ts. */
type UsualBasis = Exclude<PayBasis, 'per_rvu' | 'gs'>;

/** How generous employers are with benefits and bonuses; 1 is usual. */
const generosity: Record<Setting, number> = {
  hospital: 1.05,
  physician_office: 0.85,
  insurance: 1.08,
  consulting: 0.95,
  billing_company: 0.85,
  ambulatory_surgery_center: 0.9,
  government: 1.1,
  academic_medical_center: 1.08,
  remote_vendor: 0.75,
};

const benefitsOfStaff: Record<Benefit, number> = {
  health_insurance: 0.88,
  retirement: 0.78,
  paid_time_off: 0.9,
  continuing_education: 0.52,
  flexible_schedule: 0.48,
  performance_bonus: 0.27,
};
const shareOfBenefits: Record<Employment, number> = { full_time: 1, part_time: 0.6, per_diem: 0.2, contract: 0.06 };

/** What a coder with this pay of a 2,080-hour year, in dollars, enters: rounded as employers round. */
export function enterPay(random: Random, job: Job, annual: number): EnteredPay {
  const hours = drawHours(random, job.employment);
  const payBasis = drawBasis(random, job);
  const benefits = drawBenefits(random, job);
  const earned = (annual * hours) / 40;
  const bonus = benefits.includes('performance_bonus')
    ? Math.round((earned * (2 + 5 * random.next())) / 10_000) * 100
    : 0;
  return {
    payBasis,
    ...amountOf(random, payBasis, annual, earned),
    paidHoursPerWeek: String(hours),
    bonus: bonus > 0 ? String(bonus) : '',
    benefits,
  };
}

function amountOf(random: Random, payBasis: UsualBasis, annual: number, earned: number) {
  const hourly = annual / 2080;
  switch (payBasis) {
    case 'yearly': {
      const step = random.chance(0.6) ? 500 : 100;
      return { amount: String(Math.round(earned / step) * step), chartsPerHour: '' };
    }
    case 'hourly': {
      const steps = random.chance(0.5) ? 4 : 100;
      return { amount: (Math.round(hourly * steps) / steps).toFixed(2), chartsPerHour: '' };
    }
    case 'per_chart': {
      const chartsPerHour = random.whole(6, 24);
      return { amount: (hourly / chartsPerHour).toFixed(2), chartsPerHour: String(chartsPerHour) };
    }
  }
}

function drawHours(random: Random, employment: Employment): number {
  switch (employment) {
    case 'full_time':
      return Number(random.pick({ '40': 86, '37.5': 6, '36': 4, '45': 4 }));
    case 'part_time':
      return random.whole(4, 8) * 4;
    case 'per_diem':
      return random.whole(2, 6) * 4;
    case 'contract':
      return random.whole(3, 8) * 5;
  }
}

function drawBasis(random: Random, { role, employment, setting }: Job): UsualBasis {
  if (role === 'manager' || role === 'director') return 'yearly';
  if (employment === 'contract') return random.pick({ hourly: 62, per_chart: 38, yearly: 0 });
  if (employment !== 'full_time') return random.pick({ hourly: 88, yearly: 8, per_chart: 4 });
  return random.pick({ hourly: 50, yearly: 46, per_chart: setting === 'remote_vendor' ? 18 : 3 });
}

function drawBenefits(random: Random, { setting, employment }: Job): Benefit[] {
  const share = generosity[setting] * shareOfBenefits[employment];
  return keysOf(benefitsOfStaff).filter((benefit) => random.chance(Math.min(0.98, benefitsOfStaff[benefit] * share)));
}
