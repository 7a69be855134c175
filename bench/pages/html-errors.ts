import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const MOST_OUTPUT_BYTES = 32 * 1024 * 1024;

/** Style sheets stand within the pages, and the validator knows neither `@container` nor `@view-transition`. */
const ABOUT_STYLES = '^CSS: .*';

const resultSchema = z.object({ messages: z.array(z.object({ url: z.string(), message: z.string() })) });

export interface HtmlError {
  address: string;
  message: string;
}

/** What the Nu validator finds wrong in the HTML of these pages; undefined where there is no Java, which it needs. */
export async function htmlErrors(addresses: readonly string[]): Promise<HtmlError[] | undefined> {
  if (!(await runsJava())) return undefined;
  // The validator asks no local address for a page, so it gets files.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-html-'));
  try {
    for (const [index, address] of addresses.entries()) {
      const html = Buffer.from(await (await fetch(address)).arrayBuffer());
      await writeFile(path.join(folder, `${index}.html`), html);
    }
    const { stdout } = await run(
      'java',
      [
        ...['-jar', validator(), '--errors-only', '--filterpattern', ABOUT_STYLES],
        ...['--format', 'json', '--stdout', '--exit-zero-always', folder],
      ],
      { maxBuffer: MOST_OUTPUT_BYTES },
    );
    return resultSchema.parse(JSON.parse(stdout)).messages.map(({ url, message }) => ({
      address: addresses[Number(path.basename(url, '.html'))] ?? url,
      message,
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function validator(): string {
  return path.join(path.dirname(require.resolve('vnu-jar')), 'build', 'dist', 'vnu.jar');
}

async function runsJava(): Promise<boolean> {
  return run('java', ['-version']).then(
    () => true,
    () => false,
  );
}
