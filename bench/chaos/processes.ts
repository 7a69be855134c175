import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The process and those that it has started. */
export async function withChildren(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return [pid, ...stdout.trim().split(/\s+/).filter(Boolean).map(Number)];
}

/** Sends them a signal, and resolves once all are gone. */
export async function endProcesses(pids: readonly number[], signal: 'SIGKILL' | 'SIGQUIT' | 'SIGTERM'): Promise<void> {
  for (const pid of pids) sendSignal(pid, signal);
  while (pids.some(isThere)) await setTimeout(5);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended.
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
