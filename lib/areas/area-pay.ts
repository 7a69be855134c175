import { FULL_TIME_HOURS } from '@/lib/survey/pay';

/** Cents of a full-time year, as BLS reckons it, from cents an hour. */
export function annualFromHourly(hourlyCents: number): number {
  return hourlyCents * FULL_TIME_HOURS;
}

/** The year of the survey, held in May, that DOL made the wages of a wage year from: `2024` of `2025-07..2026-06`. */
export function surveyYear(wageYear: string): string {
  return String(Number(wageYear.slice(0, 4)) - 1);
}
