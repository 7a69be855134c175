import { z } from 'zod';
import { latestMoves } from '@/lib/aggregates/latest-moves';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { mailAnswers } from '@/lib/mail/mail-answers';
import { deliver } from './deliver';
import { movesMail } from './moves-mail';
import { monthAfter, nextDue } from './next-due';

const DAY = 24 * 3_600_000;

const claimSchema = z
  .array(z.object({ id: z.uuid(), encryptedEmail: z.string(), toldOf: z.int(), notBefore: z.date().nullable() }))
  .max(1);

/**
 * Sends word of the medians that moved to all who asked for it and have not been told, one after the other, and at most one
 * email a day to each. Of several servers each takes others. It is noted before it is sent, so that nobody is told of a
 * release twice, even where a server dies in between: they miss that one. What a mail server did not take is taken back.
 */
export async function sendMoves(): Promise<void> {
  const releases = await latestMoves(db);
  const [newest] = releases;
  if (!newest || (await db.user.count({ where: { movesToldOf: { lt: newest.release } } })) === 0) return;
  // What breaks off may have been taken, and is not sent again. So a server that is not there must be known before.
  const answers = await mailAnswers();
  if (typeof answers === 'object') {
    log.error(`Word of moved medians waits. ${answers.problem} It is tried again within an hour.`);
    return;
  }
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const now = new Date();
    const tomorrow = new Date(now.getTime() + DAY);
    const claim = await claimNext(last, newest.release, now, tomorrow);
    if (!claim) return;
    const { id, encryptedEmail, toldOf, notBefore } = claim;
    last = id;
    const news = releases.filter(({ release }) => release > toldOf);
    const mail = movesMail('', id, news);
    if (!mail) continue;
    const delivery = await deliver(encryptedEmail, (to) => ({ ...mail, to }), after);
    if (delivery === 'next round') {
      await db.user.updateMany({
        where: { id, movesToldOf: newest.release },
        data: { movesToldOf: toldOf, movesNotBefore: notBefore },
      });
    }
    if (delivery === 'next month' || delivery === 'next year') {
      const month = delivery === 'next month' ? monthAfter(now) : now.getUTCMonth() + 1;
      await db.user.updateMany({ where: { id }, data: { movesNotBefore: nextDue(month, now) } });
    }
    if (delivery === 'unanswered') return;
  }
}

/** Notes that the next account after `last` was told of everything up to a release; undefined when there is none. */
async function claimNext(last: string, release: number, now: Date, tomorrow: Date) {
  const [claim] = claimSchema.parse(
    await db.$queryRaw`
      WITH due AS (
        SELECT id, moves_told_of, moves_not_before FROM "user"
        WHERE moves_told_of < ${release} AND id > ${last}::uuid
          AND (moves_not_before IS NULL OR moves_not_before <= ${now}::date)
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      UPDATE "user" SET moves_told_of = ${release}, moves_not_before = ${tomorrow}::date
      FROM due WHERE "user".id = due.id
      RETURNING "user".id, encrypted_email AS "encryptedEmail", due.moves_told_of AS "toldOf",
        due.moves_not_before AS "notBefore"`,
  );
  return claim;
}

const after = {
  what: 'Word of moved medians',
  next: {
    unanswered: 'It may have arrived, and is not sent again; the others get theirs within an hour.',
    'next round': 'It is tried again within an hour.',
    'next month': 'The next one goes there next month.',
    'next year': 'The next one goes there next year.',
  },
} as const;
