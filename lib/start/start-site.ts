import { setTimeout } from 'node:timers/promises';
import { folderProblem } from '@/lib/db/folder-problem';
import { generateClient } from '@/lib/db/generate-client';
import { migrate } from '@/lib/db/migrate';
import type { Env } from '@/lib/env';
import { noteDraining } from '@/lib/health/draining';
import { buildIfStale } from './build';
import { completeEnvironment } from './complete-environment';
import { cutFonts } from './cut-fonts';
import { dataFolder } from './data-folder';
import { drainSecondsOf } from './drain-seconds';
import { lockFolder } from './folder-lock';
import { keepDatabase } from './keep-database';
import { checkPort } from './listen';
import { openDatabase } from './open-database';
import { ownAddress } from './own-address';
import { portOf } from './port';

const commands: Record<Env['PAYCHART_MODE'], string> = {
  demo: '`npm run demo`',
  dev: '`npm run dev`',
  test: 'the browser tests',
  production: '`npm start`',
};

interface Site {
  /**
   * Ends what runs. `draining`: says so in /api/health and goes on answering for some seconds first, until load balancers
   * have turned to other servers.
   */
  close(how: 'draining' | 'at-once'): Promise<void>;
}

/**
 * Brings the site up, from nothing if need be, and says where it is. Each step leaves a state from which the next start
 * goes on, so that it may be killed anywhere. Throws StartProblem when something keeps it from starting, an AbortError
 * once `signal` is aborted; what was started by then is stopped.
 */
export async function startSite(
  mode: Env['PAYCHART_MODE'],
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<Site> {
  const port = portOf(process.env.PORT);
  const drainSeconds = drainSecondsOf(process.env.DRAIN_SECONDS, mode);
  const folder = dataFolder();
  // Whoever reaches a demo can read its mailbox and be its admin: this machine alone, unless HOST says otherwise.
  const host = process.env.HOST || (mode === 'production' ? undefined : '127.0.0.1');
  await checkPort(port, host);
  await lockFolder(folder, `${commands[mode]} (process ${process.pid}, ${ownAddress(host, port)})`);
  await completeEnvironment(mode, folder, port);
  Object.assign(process.env, {
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    PAYCHART_MODE: mode,
    PAYCHART_DATA_DIR: folder,
    NEXT_TELEMETRY_DISABLED: '1',
  });

  // Next takes half a second to load, about what the database takes to come up.
  const [database] = await Promise.all([openDatabase(folder, { signal, say }), import('next')]);
  const endKeeping = keepDatabase(database);
  const stopDatabase = async () => {
    await endKeeping();
    await database.stop();
  };
  try {
    process.env.DATABASE_URL = database.url;
    const site = await bringUp({ mode, port, host, drainSeconds }, database.url, signal, say);
    return {
      close: async (how) => {
        await site.close(how);
        await stopDatabase();
      },
    };
  } catch (error) {
    await stopDatabase();
    throw folderProblem(folder, String(error)) ?? error;
  }
}

async function bringUp(
  {
    mode,
    port,
    host,
    drainSeconds,
  }: { mode: Env['PAYCHART_MODE']; port: number; host: string | undefined; drainSeconds: number },
  databaseUrl: string,
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<Site> {
  signal.throwIfAborted();
  generateClient();
  await cutFonts();
  await migrate(databaseUrl, undefined, { signal });
  signal.throwIfAborted();

  // What follows needs the client that was just generated and the environment that is complete now.
  const { prepareContent } = await import('./prepare-content');
  await prepareContent(mode);
  signal.throwIfAborted();
  if (mode !== 'dev') await buildIfStale(signal, say);

  const { env } = await import('@/lib/env');
  const { serve } = await import('./serve');
  const { runJobs } = await import('./run-jobs');
  const { keepModelFresh } = await import('./keep-model-fresh');
  const model = keepModelFresh(databaseUrl);
  const site = await serve({
    port,
    host,
    dev: mode === 'dev',
    trustedProxies: env().TRUSTED_PROXIES,
    publicAddress: env().NEXTAUTH_URL,
    databaseUrl,
    onMoved: model.heard,
    metricsToken: process.env.METRICS_TOKEN || undefined,
  });
  const stopJobs = runJobs(site.noteJob);
  const { welcome } = await import('./welcome');
  say(welcome(mode, ownAddress(host, port), env().NEXTAUTH_URL));
  const { mailWarning } = await import('./mail-warning');
  // Reading needs no email, so that the site does not wait for the answer.
  void mailWarning().then((warning) => warning && say(warning));
  return {
    close: async (how) => {
      stopJobs();
      if (how === 'draining' && drainSeconds > 0) {
        noteDraining();
        await setTimeout(drainSeconds * 1000);
      }
      await Promise.all([model.stop(), site.close()]);
    },
  };
}
