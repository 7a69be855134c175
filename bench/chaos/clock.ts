import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseNode } from './database-node';
import { play, rowsOf } from './play';
import { BARS, openStage, type Scene } from './scene';

const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
const HOUR = 3_600;

/** The clock of the site, and of those who write, jumps ahead by an hour and back; PostgreSQL's stays. */
export const playClock: Scene = async (given) => {
  if (!existsSync(LIBRARY)) return 'libfaketime is missing: apt-get install faketime';
  const node = await DatabaseNode.make('clock');
  try {
    await node.start();
    await node.fill();
    const file = path.join(node.folder, 'clock');
    const set = async (seconds: number) => {
      await writeFile(`${file}.new`, `+${seconds}\n`);
      await rename(`${file}.new`, file);
    };
    await set(0);
    const { stage, site } = await openStage(given, {
      DATABASE_URL: await node.url(),
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_XRESET: '1',
    });
    try {
      const played = await play(stage, async () => {
        await set(HOUR);
        await setTimeout(5_000);
        await set(0);
        return performance.now();
      });
      return rowsOf('clock an hour ahead for 5 s, and back', [played], BARS);
    } finally {
      await site.stop();
    }
  } finally {
    await node.remove();
  }
};
