import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CrashLedger } from '@/lib/start/crash-ledger';

const SUBMITTERS = 20;
const MODERATORS = 3;

/** People who submit and moderators who decide, in a process of their own, who go on whatever fails. */
export interface Writers {
  /** When something was acknowledged, by performance.now(). */
  acknowledged: number[];
  submitted(): number;
  decided(): number;
  /** Whether the process has ended by itself. */
  gone(): boolean;
  stop(): Promise<void>;
}

export function startWriters(ledger: CrashLedger, environment: Readonly<Record<string, string>>): Writers {
  const args = [
    '--stack-trace-limit=50',
    '--import',
    'tsx',
    'lib/start/crash-worker.ts',
    'keep-writing',
    String(SUBMITTERS),
    String(MODERATORS),
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  const acknowledged: number[] = [];
  let [submitted, decided] = [0, 0];
  lines.on('line', (line) => {
    const heard = ledger.hear(line);
    submitted += heard.submitted;
    decided += heard.decided;
    if (heard.submitted + heard.decided > 0) acknowledged.push(performance.now());
  });
  return {
    acknowledged,
    submitted: () => submitted,
    decided: () => decided,
    gone: () => child.exitCode !== null,
    stop: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
