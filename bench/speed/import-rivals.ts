import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { db, prismaClient } from '@/lib/db/client';
import { databasePool } from '@/lib/db/database-client';
import { columnNames } from '@/lib/import/report-file';

/** Reports in one statement of Prisma's. */
const BATCH = 1_000;

/** Seconds that PostgreSQL takes for the lines of a file as they stand, into a table without types, indexes or checks. */
export async function copyBare(databaseUrl: string, file: string): Promise<number> {
  const pool = databasePool(databaseUrl);
  const client = await pool.connect();
  try {
    await client.query(`CREATE TABLE bare (${columnNames.map((name) => `${name} text`).join(', ')})`);
    const started = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom('COPY bare FROM STDIN (FORMAT csv, HEADER)')));
    return (performance.now() - started) / 1000;
  } finally {
    client.release();
    await pool.end();
  }
}

/**
 * Seconds that Prisma takes to write the reports of the last import into an empty database, batch by batch. Reading and
 * checking them, finding whose they are, counting and publishing are left out.
 */
export async function createReports(databaseUrl: string): Promise<number> {
  const rival = prismaClient(databaseUrl);
  const last = await db.import.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } });
  let seconds = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const reports = await db.report.findMany({
      where: { importId: last.id, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    if (reports.length === 0) break;
    after = reports.at(-1)?.id ?? after;
    const data = reports.map((report) => ({ ...report, importId: null, findings: [] }));
    const started = performance.now();
    await rival.report.createMany({ data });
    seconds += (performance.now() - started) / 1000;
  }
  await rival.$disconnect();
  return seconds;
}
