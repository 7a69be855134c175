import { execFileSync } from 'node:child_process';

/** Whether packets can be dropped here. */
export function canSilence(): boolean {
  try {
    execFileSync('iptables', ['-n', '-L', 'INPUT'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** While `work` runs from its first step on, no packet reaches a port of this machine or leaves it, and nobody is told. */
export async function silenced<T>(port: number, work: (silence: () => void) => Promise<T>): Promise<T> {
  const rules = ['--dport', '--sport'].map((side) => [
    'INPUT',
    '-i',
    'lo',
    '-p',
    'tcp',
    side,
    String(port),
    '-j',
    'DROP',
  ]);
  let set = false;
  try {
    return await work(() => {
      for (const rule of rules) execFileSync('iptables', ['-I', ...rule]);
      set = true;
    });
  } finally {
    if (set) for (const rule of rules) execFileSync('iptables', ['-D', ...rule]);
  }
}
