import { execFileSync } from 'node:child_process';

interface Program {
  /** Of Debian. */
  package: string;
  /** What it is asked to see that it is there. */
  version: string;
}

const programs = {
  nginx: { package: 'nginx-light', version: '-v' },
  pgbouncer: { package: 'pgbouncer', version: '--version' },
} satisfies Record<string, Program>;

/** Whether there is such a program for a test or a benchmark; root installs it where there is none. */
export function findProgram(name: keyof typeof programs): boolean {
  const { package: source, version } = programs[name];
  if (runs(name, [version])) return true;
  if (process.getuid?.() !== 0) return false;
  return (
    runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', source]) && runs(name, [version])
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
