import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const readCount = z.object({
  /** Pages answered a second. */
  rate: z.number(),
  /** Pages that were not answered, or not with 200. */
  failed: z.number(),
  /** In words, of those that were answered or cut off. */
  why: z.string(),
  /** Milliseconds from when a page was due to its last byte. */
  p50: z.number(),
  p99: z.number(),
  longest: z.number(),
  /** The share of pages that were shown as they were before something moved, and how many seconds ago that was at most. */
  asItWas: z.number(),
  oldest: z.number(),
  /** What the reader itself took of the machine. */
  cores: z.number(),
});
export type ReadCount = z.infer<typeof readCount>;

interface Readers {
  /** What was read before does not count. */
  forget(): void;
  stop(): Promise<ReadCount>;
}

/** So many reads of these pages a second, from a process of their own. Resolves once they have begun. */
export async function startSteadyReaders(site: string, rate: number, pages: readonly string[]): Promise<Readers> {
  const args = ['--import', 'tsx', 'bench/load/steady-reader.ts', site, String(rate), JSON.stringify(pages)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return {
    forget: () => void child.stdin.write('\n'),
    stop: async () => {
      const said = once(lines, 'line');
      child.kill('SIGTERM');
      const [line] = await said;
      return readCount.parse(JSON.parse(String(line)));
    },
  };
}
