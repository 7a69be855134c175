import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { OpenReports } from '@/lib/aggregates/open-reports';
import { estimateOf } from '@/lib/estimate/estimate';
import { fitModel, PROTECTION } from '@/lib/estimate/fit-model';
import type { AskedJob } from '@/lib/estimate/job';
import type { Knowledge } from '@/lib/estimate/pay-model';
import { Predictor } from '@/lib/estimate/predictor';
import type { Random } from '@/lib/sample/random';
import { valuesOf } from '@/lib/survey/dimension';
import { coderLike, expectedCents, TODAY, type World } from './world';

/** Fits by which the attacker learns what each answer would be, each with other noise. */
const DRAWS = 3;
/** Answers differ by this much in logs for no reason, at least: they are rounded. */
const LEAST_DEVIATION = 0.004;

const careers = [
  { role: 'coder', experienceYears: 1 },
  { role: 'director', experienceYears: 25 },
] as const;

/**
 * Whether an attacker tells which of two careers a coder of a state has whose coders are too few for a figure. This one
 * knows everything but that and the noise, asks about the state alone and with each other value of the coder, and takes
 * the career whose answers would be nearest. By chance it is right half of the time. Undefined where no state is so small.
 */
export function tellsCareer(world: World, knowledge: Knowledge, random: Random): boolean | undefined {
  const everybody = world.members.get('nation') ?? [];
  const small = valuesOf('state')
    .map((state) => everybody.filter((coder) => coder.state === state))
    .filter(({ length }) => length > 0 && length < PROTECTION.leastCoders - 1);
  const [like] = small[random.whole(0, small.length - 1)] ?? [];
  if (!like) return undefined;
  const truth = random.whole(0, 1);
  const told = (career: number): number[] => {
    const target = { ...coderLike(random, like), ...careers[career] };
    target.annualCents = Math.round(expectedCents(target));
    return answersOf([...everybody, target], target, knowledge);
  };
  const seen = told(truth);
  const apart = careers.map((_, career) => {
    const draws = Array.from({ length: DRAWS }, () => {
      const renamed = new Map(everybody.map(({ author }) => [author, random.hex(16)]));
      const others = everybody.map((coder) => ({ ...coder, author: renamed.get(coder.author) ?? '' }));
      const target = { ...coderLike(random, like), ...careers[career] };
      target.annualCents = Math.round(expectedCents(target));
      return answersOf([...others, target], target, knowledge);
    });
    return seen.reduce((sum, answer, at) => {
      const mean = draws.reduce((all, each) => all + (each[at] ?? 0), 0) / DRAWS;
      const square = draws.reduce((all, each) => all + ((each[at] ?? 0) - mean) ** 2, 0) / DRAWS;
      return sum + (answer - mean) ** 2 / (square + LEAST_DEVIATION ** 2) + Math.log(square + LEAST_DEVIATION ** 2);
    }, 0);
  });
  return (apart[truth] ?? 0) < (apart[1 - truth] ?? 0);
}

function answersOf(
  reports: readonly CountedReport[],
  { state, specialty, setting, arrangement }: CountedReport,
  knowledge: Knowledge,
): number[] {
  const open = new OpenReports(TODAY);
  for (const report of reports) open.add(report);
  const predictor = new Predictor(fitModel(open, knowledge));
  const jobs: AskedJob[] = [{ state }, { state, specialty }, { state, setting }, { state, arrangement }];
  return jobs.flatMap((job) => {
    const { medianCents, p10Cents, p90Cents } = estimateOf(predictor, job);
    return [medianCents, p10Cents, p90Cents].map(Math.log);
  });
}
