import { execFileSync, spawnSync } from 'node:child_process';

interface Program {
  /** Of Debian. */
  package: string;
  /** What it is asked to see that it is there. */
  version: string;
}

const programs = {
  nginx: { package: 'nginx-light', version: '-v' },
  varnishd: { package: 'varnish', version: '-V' },
  wrk: { package: 'wrk', version: '-v' },
  pgbouncer: { package: 'pgbouncer', version: '--version' },
  pgpool: { package: 'pgpool2', version: '--version' },
  haproxy: { package: 'haproxy', version: '-v' },
  etcd: { package: 'etcd-server', version: '--version' },
  patroni: { package: 'patroni', version: '--version' },
  promtool: { package: 'prometheus', version: '--version' },
  pg_basebackup: { package: 'postgresql-15', version: '--version' },
} satisfies Record<string, Program>;

/** Whether there is such a program for a test or a benchmark; root installs it where there is none. */
export function findProgram(name: keyof typeof programs): boolean {
  const { package: source, version } = programs[name];
  const isThere = () => spawnSync(name, [version]).error === undefined; // wrk says its version, and ends as if it failed
  if (isThere()) return true;
  if (process.getuid?.() !== 0) return false;
  return apt('update', '-qq') && apt('install', '-y', '-qq', source) && isThere();
}

/** One at a time: tests that run side by side would find apt's own lock taken, and give up. */
function apt(...args: string[]): boolean {
  return runs('flock', ['/run/lock/paychart-apt', 'apt-get', ...args]);
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
