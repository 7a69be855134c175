import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { surveyFile } from '@/lib/sample/survey-file';

/** Of the whole command, from its start to its end. */
export interface ImportCost {
  seconds: number;
  /** The most memory that it held at once, in MB. */
  peak: number;
}

/** What Linux notes of the memory of a process, as it ends. Node’s `maxRSS` would begin with that of this process. */
const TELL_MEMORY =
  "import { readFileSync } from 'node:fs'; process.on('exit', () => process.stdout.write(readFileSync('/proc/self/status')));";
const PEAK = /^VmHWM:\s*(\d+) kB$/m;

/** Imports a file as `npm run reports:import` does, in a process of its own, into the database of DATABASE_URL. */
export async function importFile(file: string, survey: string): Promise<ImportCost> {
  const started = performance.now();
  const command = ['lib/start/reports-import.ts', file, '--survey', survey, '--status', 'approved'];
  const tell = `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', tell, ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await text(child.stdout);
  const seconds = (performance.now() - started) / 1000;
  const peak = PEAK.exec(said)?.[1];
  if (!said.includes('Import ') || peak === undefined) throw new Error(`The import came to nothing: ${said}`);
  return { seconds, peak: Number(peak) / 1000 };
}

/** Does `work` with a file of so many reports, made before and gone afterward. */
export async function withSurveyFile<T>(seed: number, count: number, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-speed-'));
  try {
    const file = path.join(folder, 'survey.csv');
    await pipeline(surveyFile(seed, count, new Date()), createWriteStream(file));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
