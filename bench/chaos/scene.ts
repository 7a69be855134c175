import type { BenchRow } from '@/bench/measured';
import { CrashLedger } from '@/lib/start/crash-ledger';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';
import type { Stage } from './play';

/** What each scene of the benchmark is given. */
export interface Given {
  /** How often what is repeated is repeated. */
  rounds: number;
  secrets: Readonly<Record<string, string>>;
  say: (text: string) => void;
}

/** Plays something and tells what came of it; or says why it can't on this machine. */
export type Scene = (given: Given) => Promise<BenchRow[] | string>;

/** Seconds: what is bound to fail meanwhile is over by then. */
export const BARS = { backAfter: 5, withoutPages: 5 };

/** The mail server is away all the time: nobody answers on this port. */
const MAIL_AWAY = { EMAIL_SERVER: 'smtp://127.0.0.1:9' };

/** A site on a database, and all that is needed to write to it beside that site. */
export async function openStage(
  { secrets }: Given,
  variables: Readonly<Record<string, string>> & { DATABASE_URL: string },
): Promise<{ stage: Stage; site: SpawnedSite }> {
  const site = await spawnSite('test', 'chaos', { ...secrets, ...MAIL_AWAY, ...variables });
  const environment = {
    ...secrets,
    ...variables,
    PAYCHART_DATA_DIR: site.folder,
    NEXTAUTH_URL: site.address,
    PAYCHART_MODE: 'test',
  };
  return { stage: { address: site.address, environment, ledger: new CrashLedger(), sites: [site] }, site };
}
