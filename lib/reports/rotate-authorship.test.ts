import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { decrypt, encrypt } from '@/lib/auth/encrypt';
import { isBanned } from '@/lib/auth/is-banned';
import { encryptV1 } from '@/lib/auth/test-encrypt-v1';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { anotherJob } from './about';
import { authorOf } from './author';
import { listOwnReports } from './list-own-reports';
import { rotateAuthorship } from './rotate-authorship';
import { submitReport } from './submit-report';
import { typicalReport } from './test-report';

const oldSecret = randomBytes(32).toString('hex');

it('keeps every author with their address, ban and reports under the new secret, and can run twice', async () => {
  const coders = await Promise.all(
    [
      { email: 'first@example.org', encryptedEmail: encrypt('address', 'first@example.org', oldSecret) },
      // As an earlier version stored it: the first start of this one is still to come.
      { email: 'second@example.org', encryptedEmail: encryptV1('address', 'second@example.org', oldSecret) },
    ].map(async ({ email, encryptedEmail }) => {
      const { id } = await db.user.create({ data: { encryptedEmail } });
      const viewer = { userId: id, email, role: 'coder' as const, banned: false };
      await submitReport(viewer, randomUUID(), typicalReport, anotherJob);
      return viewer;
    }),
  );
  await db.ban.create({ data: { encryptedEmail: encrypt('ban', 'first@example.org', oldSecret) } });
  // The reports were written under a secret that is now the old one.
  for (const { userId } of coders) {
    await db.report.updateMany({ where: { author: authorOf(userId) }, data: { author: authorOf(userId, oldSecret) } });
  }
  const [first] = coders;
  if (!first) throw new Error('There are two coders');
  expect(await listOwnReports(first)).toHaveLength(0);

  expect(await rotateAuthorship(oldSecret, env().AUTHORSHIP_SECRET)).toBe(2);
  expect(await rotateAuthorship(oldSecret, env().AUTHORSHIP_SECRET)).toBe(0);
  for (const coder of coders) {
    expect(await listOwnReports(coder)).toHaveLength(1);
    const { encryptedEmail } = await db.user.findUniqueOrThrow({ where: { id: coder.userId } });
    expect(decrypt('address', encryptedEmail)).toBe(coder.email);
  }
  expect(await isBanned('first@example.org')).toBe(true);
  expect(await isBanned('second@example.org')).toBe(false);
});
