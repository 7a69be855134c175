import type { BenchRun } from '@/bench/measured';
import { withDatabase } from './with-database';

const REPORTS = 1_000_000;

/** Import, approvals, releases, fits and reads at 10,000 and at so many reports, on a server of its own. */
export const runSpeed: BenchRun = (reports = REPORTS, say) =>
  withDatabase(async ({ secret, another }) => {
    const { benchSpeed } = await import('@/bench/speed/bench-speed');
    const rows = await benchSpeed(reports, { secret, another: await another() }, say);
    return { conditions: `${reports.toLocaleString('en-US')} reports imported`, seeds: '', rows };
  });
