import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Server } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StartProblem } from '@/lib/db/start-problem';
import { readSheet } from '@/lib/serve/style-sheet';
import { StrangePage, withoutScripts } from '@/lib/serve/without-scripts';
import { bundleServer } from './bundle';
import { lockFolder } from './folder-lock';

const stamp = '.next/paychart-sources';
const sources = ['app', 'bench', 'lib', 'prisma', 'next.config.js', 'proxy.ts', 'package-lock.json', 'tsconfig.json'];

/** Made from the sources. */
const generated = [path.join('lib', 'db', 'generated'), path.join('app', '_cut-fonts')];

const LOCK_RETRY_MILLISECONDS = 500;

/** Builds the site unless the build at hand was made from the very same sources, under the same key of forms. */
export async function buildIfStale(signal: AbortSignal, say: (text: string) => void): Promise<void> {
  const digest = digestOfSources();
  const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '';
  const wanted = createHash('sha256').update(digest).update(key).digest('hex');
  const lock = await waitForLock(signal);
  try {
    if ((await readFile(stamp, 'utf8').catch(() => '')) !== wanted) {
      say('Building the site, which takes about a minute …');
      await rm(stamp, { force: true });
      await build(signal, digest);
      await checkPages();
      await writeFile(stamp, wanted);
    }
    await bundleServer();
  } finally {
    lock.close();
  }
}

/** Starts on other data folders build into the same folder: one after the other. */
async function waitForLock(signal: AbortSignal): Promise<Server> {
  for (;;) {
    try {
      return await lockFolder(path.resolve('.next'), 'a build');
    } catch (error) {
      if (!(error instanceof StartProblem)) throw error;
      await setTimeout(LOCK_RETRY_MILLISECONDS, undefined, { signal });
    }
  }
}

async function build(signal: AbortSignal, digest: string): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    signal,
    env: { ...process.env, PAYCHART_BUILD_ID: digest },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  if (/Another next build process is already running/.test(output)) {
    // A start that was killed has left it behind; it ends by itself.
    await setTimeout(LOCK_RETRY_MILLISECONDS, undefined, { signal });
    return build(signal, digest);
  }
  if (/ENOSPC|No space left/.test(output)) {
    throw new StartProblem('The disk is full: the site could not be built. Free some space and start again.');
  }
  throw new StartProblem(`The site could not be built. The build said:\n\n${output.trim()}`);
}

/** If a new version of Next renders pages differently, the build fails here, before anyone is served them. */
async function checkPages(): Promise<void> {
  const folder = path.join('.next', 'server', 'app');
  for (const file of await readdir(folder, { recursive: true })) {
    // In place of Next's own page of what failed the server says so itself: see render-public.ts.
    if (!file.endsWith('.html') || file === '_global-error.html') continue;
    const html = await readFile(path.join(folder, file), 'utf8');
    try {
      withoutScripts(html, (href) => readSheet(href).text);
    } catch (error) {
      if (!(error instanceof StrangePage)) throw error;
      throw new StartProblem(
        `The page ${file} can’t be served without scripts: ${error.message}. See lib/serve/without-scripts.ts.`,
      );
    }
  }
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The file itself, or all files of the folder, sorted; tests and what is generated do not make a build stale. */
function filesIn(source: string): string[] {
  if (path.extname(source)) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !generated.some((folder) => file.startsWith(folder)))
    .sort();
}
