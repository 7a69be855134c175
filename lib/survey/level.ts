import type { ExperienceBand, Level, Role } from './vocabulary';

/** The guide's cut: managers and directors apart, everyone else by whole years of experience. */
export function levelOf(role: Role, experienceYears: number): Level {
  if (role === 'manager' || role === 'director') return 'manager';
  if (experienceYears <= 2) return 'entry';
  if (experienceYears <= 5) return 'mid';
  return 'senior';
}

/**
 * None for managers and directors, so that 0–2 years is exactly the entry level and 3–5 exactly the mid level, and no
 * difference of two cells leaves a handful of junior managers.
 */
export function experienceBandOf(role: Role, experienceYears: number): ExperienceBand | undefined {
  if (levelOf(role, experienceYears) === 'manager') return undefined;
  if (experienceYears <= 2) return '0-2';
  if (experienceYears <= 5) return '3-5';
  if (experienceYears <= 9) return '6-9';
  if (experienceYears <= 19) return '10-19';
  return '20+';
}
