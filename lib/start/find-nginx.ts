import { execFileSync } from 'node:child_process';

/** Whether there is an nginx for a test or a benchmark; root installs it where there is none. */
export function findNginx(): boolean {
  return runs('nginx', ['-v']) || installs();
}

function installs(): boolean {
  if (process.getuid?.() !== 0) return false;
  return (
    runs('apt-get', ['update', '-qq']) &&
    runs('apt-get', ['install', '-y', '-qq', 'nginx-light']) &&
    runs('nginx', ['-v'])
  );
}

function runs(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}
