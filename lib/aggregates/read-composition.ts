import { db } from '@/lib/db/client';
import { type Composition, CompositionCounter } from './composition';

const PAGE = 20_000;

/** The jobs of all counted reports, none of their pay. */
export async function readComposition(): Promise<Composition> {
  const counter = new CompositionCounter();
  for (let page = await pageOfJobs(); page.length > 0; page = await pageOfJobs(page.at(-1)?.id)) {
    for (const job of page) counter.add(job);
  }
  return counter.composition();
}

function pageOfJobs(after?: string) {
  return db.report.findMany({
    where: { counted: true },
    orderBy: { id: 'asc' },
    take: PAGE,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: {
      id: true,
      state: true,
      experienceYears: true,
      role: true,
      credentials: true,
      specialty: true,
      setting: true,
      arrangement: true,
      employment: true,
      benefits: true,
      payYear: true,
    },
  });
}
