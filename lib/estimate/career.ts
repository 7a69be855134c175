import type { Figure } from '@/lib/aggregates/figure';
import type { Role } from '@/lib/survey/vocabulary';
import { type ClaimedRange, comparisons, likeForLike, type Measured } from './like-for-like';
import type { Predictor } from './predictor';

/** The guide's career stages as roles of the survey, the first one first. */
export const careerRoles = ['coder', 'senior_coder', 'supervisor', 'manager', 'director'] as const satisfies Role[];

export type CareerRole = (typeof careerRoles)[number];

interface CareerStage {
  role: CareerRole;
  /** As the guide calls it: `Coding Supervisor`. */
  title: string;
  /** What coders in this role earn. */
  figure: Figure;
  /** What it pays more than the stage before, like for like; null for the first, or while a figure is not published. */
  raise: Measured | null;
}

export interface Career {
  stages: CareerStage[];
  /** What the guide says each promotion adds. */
  claimed: ClaimedRange;
  /** What the raises control for, in words. */
  alike: string;
  /** The guide's section. */
  section: string;
}

/** By how much a stage pays more than the one before it, in jobs of the same state and setting. Pure. */
export function raiseTo(predictor: Predictor, role: CareerRole): Measured | null {
  const before = careerRoles[careerRoles.indexOf(role) - 1];
  return before ? likeForLike(predictor, `role=${role}`, `role=${before}`, comparisons.role.like) : null;
}
