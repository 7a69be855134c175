import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = '/sys/fs/cgroup';
/** Microseconds: short, so that what has used up its share does not wait for long. */
const PERIOD = 10_000;

/**
 * Holds a process, and all that it starts, to a share of one core, by a control group of Linux. Throws where that can't be.
 * Returns what removes the group once the process has ended.
 */
export async function limitCpu(pid: number, cores: number): Promise<() => Promise<void>> {
  const isFirst = existsSync(path.join(ROOT, 'cpu', 'cpu.cfs_quota_us')); // of the two versions of control groups
  const group = path.join(isFirst ? path.join(ROOT, 'cpu') : ROOT, `paychart-${pid}`);
  await mkdir(group);
  const quota = Math.round(cores * PERIOD);
  const settings = isFirst
    ? { 'cpu.cfs_period_us': PERIOD, 'cpu.cfs_quota_us': quota }
    : { 'cpu.max': `${quota} ${PERIOD}` };
  for (const [file, value] of Object.entries({ ...settings, 'cgroup.procs': pid })) {
    await writeFile(path.join(group, file), String(value));
  }
  return () => rmdir(group);
}
