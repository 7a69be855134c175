import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import type { Random } from '@/lib/sample/random';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { attributesOf, type Cut, cuts, TODAY } from './families';

/** What everyone has in a dimension that the survey did not ask. */
const usual: Record<Cut, string> = {
  state: 'TX',
  experience: '3-5',
  role: 'coder',
  credential: 'cpc',
  specialty: 'general',
  setting: 'hospital',
  arrangement: 'on_site',
  employment: 'full_time',
};

const rowSchema = z.looseObject({ pay: z.coerce.number().positive() });

/** Real pay of real people: see microdata.R. In random order. */
export async function readMicrodata(random: Random): Promise<{ reports: CountedReport[]; cuts: Cut[] }[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'paychart-microdata-'));
  try {
    await promisify(execFile)('Rscript', ['bench/estimate/microdata.R', folder]);
    const files = ['slid.csv', 'cps1988.csv', 'cpssw8.csv'].map((file) => readFile(path.join(folder, file), 'utf8'));
    return (await Promise.all(files)).map((text) => surveyOf(text, random));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function surveyOf(text: string, random: Random): { reports: CountedReport[]; cuts: Cut[] } {
  const rows = z.array(rowSchema).parse(parse(text, { columns: true }));
  const asked = cuts.filter((cut) => rows[0] && cut in rows[0]);
  const receivedMonth = new Date(Date.UTC(TODAY.getUTCFullYear(), TODAY.getUTCMonth() - 1, 1));
  const reports = rows.map(
    (row): CountedReport => ({
      ...attributesOf((cut) => String(row[cut] ?? usual[cut])),
      benefits: [],
      author: random.hex(16),
      payYear: receivedMonth.getUTCFullYear(),
      receivedMonth,
      annualCents: Math.min(Math.max(Math.round(row.pay * 100), ACCEPTED.least), ACCEPTED.most),
    }),
  );
  const order = new Map(reports.map((report) => [report, random.next()]));
  return { reports: reports.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)), cuts: asked };
}
