import { setTimeout } from 'node:timers/promises';
import { DatabaseNode } from './database-node';
import { play, rowsOf } from './play';
import { BARS, openStage, type Scene } from './scene';
import { canSilence, silenced } from './silence';

const AWAY = 10_000;
/** Of connect_timeout: what a silent server owes is given up after two of them. */
const SECONDS_TO_CONNECT = 5;
const BARS_OF_SILENCE = { ...BARS, backAfter: 2 * SECONDS_TO_CONNECT + 1 };

/** A primary with a synchronous standby, both named in DATABASE_URL. */
export const playCluster: Scene = async (given) => {
  const { rounds, say } = given;
  let primary = await DatabaseNode.make('a');
  let standby = await DatabaseNode.make('b');
  const joinAgain = async () => {
    [primary, standby] = [standby, primary];
    await standby.follow(primary);
    await primary.waitFor(standby);
  };
  try {
    await primary.start();
    await primary.fill();
    await standby.follow(primary);
    await primary.waitFor(standby);
    const { password } = new URL(await primary.url());
    const hosts = [primary, standby].map(({ port }) => `127.0.0.1:${port}`).join(',');
    const DATABASE_URL = `postgresql://paychart:${password}@${hosts}/paychart?sslmode=disable&target_session_attrs=read-write&connect_timeout=${SECONDS_TO_CONNECT}`;
    const { stage, site } = await openStage(given, { DATABASE_URL });
    try {
      const failovers = [];
      for (let round = 1; round <= rounds; round++) {
        const played = await play(stage, async () => {
          await primary.kill();
          await standby.promote();
          return performance.now();
        });
        say(
          `failover ${round}: writes back ${played.backAfter.toFixed(1)} s after promotion, ${played.lost.length} lost`,
        );
        failovers.push(played);
        await joinAgain();
      }
      const stopped = await play(stage, async () => {
        await primary.stopAtOnce();
        await primary.start();
        return performance.now();
      });
      const alone = await play(stage, async () => {
        await standby.kill();
        await setTimeout(AWAY);
        await standby.start();
        return performance.now();
      });
      const silent = canSilence()
        ? await silenced(primary.port, (silence) =>
            play(stage, async () => {
              silence();
              await standby.promote();
              return performance.now();
            }),
          )
        : undefined;
      return [
        ...rowsOf('primary killed, standby promoted', failovers, BARS),
        ...rowsOf('primary stopped with -m immediate, and started', [stopped], BARS),
        ...rowsOf(`synchronous standby killed for ${AWAY / 1000} s`, [alone], BARS),
        ...(silent ? rowsOf('primary silent for good, standby promoted', [silent], BARS_OF_SILENCE) : []),
      ];
    } finally {
      await site.stop();
    }
  } finally {
    await Promise.all([primary.remove(), standby.remove()]);
  }
};
