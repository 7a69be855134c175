import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { z } from 'zod';
import { type Bench, type BenchRun, benches, type Measurement, measuredSchema } from '@/bench/measured';
import { tableOf } from '@/bench/table-of';
import { runChaos } from './bench-chaos';
import { runEstimate } from './bench-estimate';
import { runLoad } from './bench-load';
import { runPages } from './bench-pages';
import { runPrivacy } from './bench-privacy';
import { runSpeed } from './bench-speed';

/**
 * `npm run bench`, or one of them by `npm run bench:NAME [-- NUMBER]`: measures, prints one table of it all, and keeps
 * it in `measured.json` for `/method` to show.
 */
const [name, argument] = z
  .tuple([z.enum(benches).optional(), z.coerce.number().int().positive().optional()])
  .parse([process.argv[2], process.argv[3]]);
const runs: Record<Bench, BenchRun> = {
  privacy: runPrivacy,
  estimate: runEstimate,
  speed: runSpeed,
  pages: runPages,
  load: runLoad,
  chaos: runChaos,
};

const file = 'bench/measured.json';
const machine = `${os.availableParallelism()} cores, Node ${process.versions.node}`;
const say = (text: string) => process.stdout.write(`${text}\n`);

const now: Partial<Record<Bench, Measurement>> = {};
for (const bench of name ? [name] : benches) {
  say(`\n${bench}`);
  const measurement = { measuredAt: new Date().toISOString(), machine, ...(await runs[bench](argument, say)) };
  now[bench] = measurement;
  await keep(bench, measurement);
}
say(`\n${tableOf(Object.values(now).flatMap(({ rows }) => rows))}`);
process.exit();

/** In the place of what the same benchmark measured last; the others stay as they are. */
async function keep(bench: Bench, measurement: Measurement): Promise<void> {
  const kept = measuredSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const measured = measuredSchema.parse({ ...kept, [bench]: measurement });
  await writeFile(file, `${JSON.stringify(measured, null, 2)}\n`);
}
