import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { type StartedProgram, startProgram } from '@/bench/started-program';
import { freePort } from '@/lib/db/free-port';
import type { PageNode } from './read-body';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };

const config = `
export default { agentRules: false, turbopack: { root: ${JSON.stringify(process.cwd())} } };
`;

const layout = `
export const metadata = { title: 'A bare page', description: 'The same elements, the same bytes, and nothing else.' };

export default function Layout({ children }) {
  return <html lang="en-US"><body>{children}</body></html>;
}
`;

const page = `
import { createElement } from 'react';
import { body, filling } from './content.json';

function elementOf(node) {
  return typeof node === 'string' ? node : createElement(node.tag, node.props, ...node.children.map(elementOf));
}

export default function Page() {
  return <>{body.map((node, index) => <div key={index}>{elementOf(node)}</div>)}<p hidden>{filling}</p></>;
}
`;

/**
 * A bare Next app of one static page: the elements of `body` without styles, fonts or scripts of their own, filled up to
 * `bytes` of HTML, and served by `next start`.
 */
export async function serveBareSite(body: readonly PageNode[], bytes: number): Promise<StartedProgram> {
  await mkdir('.data', { recursive: true });
  const folder = await mkdtemp(path.resolve('.data', 'bare-')); // inside the project, where Node finds its packages
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(path.join(folder, 'app'));
    await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await writeFile(path.join(folder, 'next.config.js'), config);
    await writeFile(path.join(folder, 'app', 'layout.jsx'), layout);
    await writeFile(path.join(folder, 'app', 'page.jsx'), page);
    const lacking = bytes - (await build(folder, body, 'x'));
    // What fills stands in the HTML, and once more in what Next hands to React.
    if (lacking > 1) await build(folder, body, 'x'.repeat(1 + Math.floor(lacking / 2)));

    const port = await freePort();
    const address = `http://localhost:${port}`;
    const server = await startProgram(address, process.execPath, [next, 'start', '--port', `${port}`], {
      cwd: folder,
      env,
    });
    const stop = async () => {
      await server.stop();
      await remove();
    };
    return { ...server, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Returns how many bytes of HTML the page has. */
async function build(folder: string, body: readonly PageNode[], filling: string): Promise<number> {
  await writeFile(path.join(folder, 'app', 'content.json'), JSON.stringify({ body, filling }));
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: folder, env });
  return (await stat(path.join(folder, '.next', 'server', 'app', 'index.html'))).size;
}
