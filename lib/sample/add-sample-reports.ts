import { rebuildCells } from '@/lib/aggregates/rebuild-cells';
import { findPlaceIndex } from '@/lib/areas/find-place-index';
import { db } from '@/lib/db/client';
import { generateSample } from './generate-sample';
import { sampleModeration } from './sample-moderation';

/** Rows at once: measured faster than ten times as many. */
const CHUNK = 100;
/** In milliseconds: it takes seconds, but not on a machine that has much else to do. */
const TEN_MINUTES = 600_000;

/**
 * Fills the survey with sample reports up to the present month, unless it stands on some already. Where an earlier run
 * was cut short it goes on: the rows have the same ids at every run. `decidedBy` is the account that the log names.
 */
export async function addSampleReports(decidedBy: string | null = null): Promise<void> {
  const published = await db.release.findFirst({ where: { sample: true }, select: { id: true } });
  if (published) return;

  const now = new Date();
  const { areas } = await findPlaceIndex();
  const reports = generateSample(now, areas);
  const { events, tallies } = sampleModeration(reports, decidedBy, now);
  await db.$transaction(
    async (tx) => {
      for (let start = 0; start < reports.length; start += CHUNK) {
        await tx.report.createMany({ data: reports.slice(start, start + CHUNK), skipDuplicates: true });
      }
      await tx.auditEvent.createMany({ data: events });
      await tx.monthlyTally.createMany({ data: tallies, skipDuplicates: true });
    },
    { timeout: TEN_MINUTES },
  );
  await rebuildCells();
}
