import { setTimeout } from 'node:timers/promises';
import { DatabaseNode } from './database-node';
import { play, rowsOf } from './play';
import { BARS, openStage, type Scene } from './scene';
import { canSilence, silenced } from './silence';

const AWAY = 10_000;

/** One database, whose network drops every packet for a while. */
export const playSilence: Scene = async (given) => {
  if (!canSilence()) return 'a network that falls silent takes root and iptables: apt-get install iptables';
  const node = await DatabaseNode.make('alone');
  try {
    await node.start();
    await node.fill();
    const { stage, site } = await openStage(given, { DATABASE_URL: await node.url() });
    try {
      const played = await play(stage, () => {
        let mended = 0;
        return silenced(node.port, async (silence) => {
          silence();
          await setTimeout(AWAY);
          mended = performance.now();
        }).then(() => mended);
      });
      return rowsOf(`network to PostgreSQL silent for ${AWAY / 1000} s`, [played], BARS);
    } finally {
      await site.stop();
    }
  } finally {
    await node.remove();
  }
};
