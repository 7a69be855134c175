import { z } from 'zod';

export const benches = ['privacy', 'estimate', 'speed', 'pages', 'load', 'chaos'] as const;
export type Bench = (typeof benches)[number];

const rowSchema = z.object({
  what: z.string(),
  /** All numbers of a row are in this unit; empty for ratios and scores. */
  unit: z.string(),
  value: z.number(),
  /** What the value must reach; null where it is reported without a bar. */
  bar: z.object({ least: z.number().optional(), most: z.number().optional() }).nullable(),
  /** What others reach in the same run. */
  rivals: z.array(z.object({ name: z.string(), value: z.number() })),
  /** What stands behind the value. */
  detail: z.string(),
});

/** One figure of a benchmark beside its bar and its rivals. */
export type BenchRow = z.infer<typeof rowSchema>;

const measurementSchema = z.object({
  measuredAt: z.iso.datetime(),
  machine: z.string(),
  /** How much of what was measured. */
  conditions: z.string(),
  /** What the random ones drew from; empty where nothing was random. */
  seeds: z.string(),
  rows: z.array(rowSchema).min(1),
});

export type Measurement = z.infer<typeof measurementSchema>;

/** The last measurement of each benchmark that has run, as `measured.json` holds them. */
export const measuredSchema = z.partialRecord(z.enum(benches), measurementSchema);

/** Runs one benchmark; `argument` is what follows `--` on the command line, `say` takes what it tells on the way. */
export type BenchRun = (
  argument: number | undefined,
  say: (text: string) => void,
) => Promise<Omit<Measurement, 'measuredAt' | 'machine'>>;
