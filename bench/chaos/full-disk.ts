import { execFileSync } from 'node:child_process';
import { chmod, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freshFolder } from '@/lib/db/fresh-folder';
import { DatabaseNode } from './database-node';
import { play, rowsOf } from './play';
import { BARS, openStage, type Scene } from './scene';

const MEGABYTES = 500;
const FULL = 8_000;

/** A data folder on a disk that fills up, and is given room again. */
export const playFullDisk: Scene = async (given) => {
  const folder = await freshFolder('disk');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'paychart-chaos', folder], { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true });
    return 'a disk of its own to fill takes root and mount';
  }
  const data = path.join(folder, 'data');
  const node = await DatabaseNode.make('full', data);
  try {
    await chmod(folder, 0o711);
    await node.start();
    await node.fill();
    const { stage, site } = await openStage(given, { DATABASE_URL: await node.url() });
    try {
      const played = await play(stage, async () => {
        const filler = path.join(folder, 'filler');
        const { bavail, bsize } = await statfs(folder);
        // PostgreSQL takes some of it meanwhile.
        await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(() => undefined);
        await setTimeout(FULL);
        await rm(filler);
        // Where PostgreSQL has given up, whoever made room starts it again, as systemd does.
        await node.start();
        return performance.now();
      });
      return rowsOf(`disk full for ${FULL / 1000} s`, [played], BARS);
    } finally {
      await site.stop();
    }
  } finally {
    await node.remove();
    execFileSync('umount', [folder]);
    await rm(folder, { recursive: true, force: true });
  }
};
