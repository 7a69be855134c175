import { readFile } from 'node:fs/promises';
import { withChildren } from '@/bench/chaos/processes';

/** Ticks of /proc a second, as every Linux has it. */
const TICKS = 100;

/** What a process, those that it has started and those that these have left behind took of the CPU so far. */
export async function cpuSeconds(pid: number): Promise<number> {
  const all = await Promise.all((await withChildren(pid)).map(ticksOf));
  return all.reduce((sum, ticks) => sum + ticks, 0) / TICKS;
}

/** 0 for a process that has just ended; what started it has its ticks then. */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // After the name, which may hold blanks: utime, stime, cutime and cstime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}
