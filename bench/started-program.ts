import { type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

const SECONDS_TO_ANSWER = 30;

export interface StartedProgram {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

/** Runs a program that serves at `address`. Resolves once that answers; throws an error when it never does. */
export async function startProgram(
  address: string,
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<StartedProgram> {
  const child = spawn(program, args, { ...options, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  const end = performance.now() + SECONDS_TO_ANSWER * 1000;
  while (performance.now() < end && child.pid !== undefined && child.exitCode === null) {
    const response = await fetch(address).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok) return { address, pid: child.pid, stop };
    await setTimeout(200);
  }
  await stop();
  throw new Error(`${program} did not serve at ${address}`);
}
