import type { Career, CareerRole } from '@/lib/estimate/career';

const roles: Readonly<Record<CareerRole, string>> = {
  coder: 'coder',
  senior_coder: 'senior coder',
  supervisor: 'supervisor',
  manager: 'manager',
  director: 'director',
};

/** Headline over the ladder: the step that adds most, of those that clearly add something; equal ones together. */
export function careerHeading({ stages }: Pick<Career, 'stages'>): string {
  const known = stages.flatMap(({ role, raise }) => (raise ? [{ role, raise }] : []));
  if (known.length === 0) return 'What each promotion adds is not known yet';
  const adding = known.filter(({ raise }) => raise.lowPercent > 0 && Math.round(raise.percent) > 0);
  const most = Math.max(...adding.map(({ raise }) => Math.round(raise.percent)));
  const steps = adding.filter(({ raise }) => Math.round(raise.percent) === most).map(({ role }) => roles[role]);
  if (steps.length === 0) return 'No promotion clearly adds to pay';
  if (steps.length === known.length && known.length > 1) return `Each promotion adds ${most}%, like for like`;
  const list = new Intl.ListFormat('en-US').format(steps);
  return steps.length === 1
    ? `The step to ${list} adds most: ${most}%, like for like`
    : `The steps to ${list} add most: ${most}% each, like for like`;
}
