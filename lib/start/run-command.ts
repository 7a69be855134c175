import { generateClient } from '@/lib/db/generate-client';
import { migrate } from '@/lib/db/migrate';
import { StartProblem } from '@/lib/db/start-problem';
import { dataFolder } from './data-folder';
import { openDatabase } from './open-database';

/** What a command says in the end, and whether it did what it was asked for. */
interface Outcome {
  done: boolean;
  text: string;
}

/**
 * Runs a command of the command line against the site's database, started for it when it is not up, and migrated unless the
 * command sees to that. Ends the process, with exit code 1 unless it was done.
 */
export function runCommand(
  command: (databaseUrl: string) => Promise<Outcome>,
  migrates: 'migrated' | 'as-it-is' = 'migrated',
): Promise<never> {
  return runWithoutDatabase(async () => {
    const database = await openDatabase(dataFolder());
    try {
      process.env.DATABASE_URL = database.url;
      generateClient();
      if (migrates === 'migrated') await migrate(database.url);
      return await command(database.url);
    } finally {
      await globalThis.paychartDatabase?.$disconnect();
      if (!database.found) await database.stop();
    }
  });
}

/** Runs a command that needs no database. Ends the process, with exit code 1 unless it was done. */
export async function runWithoutDatabase(command: () => Promise<Outcome>): Promise<never> {
  try {
    const { done, text } = await command();
    (done ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = done ? 0 : 1;
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
  process.exit();
}
