import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { isBanned } from '@/lib/auth/is-banned';
import { seal, unseal } from '@/lib/auth/seal';
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
    ['first@example.org', 'second@example.org'].map(async (email) => {
      const { id } = await db.user.create({ data: { sealedEmail: seal('address', email, oldSecret) } });
      const viewer = { userId: id, email, role: 'coder' as const, banned: false };
      await submitReport(viewer, randomUUID(), typicalReport, anotherJob);
      return viewer;
    }),
  );
  await db.ban.create({ data: { sealedEmail: seal('ban', 'first@example.org', oldSecret) } });
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
    const { sealedEmail } = await db.user.findUniqueOrThrow({ where: { id: coder.userId } });
    expect(unseal('address', sealedEmail)).toBe(coder.email);
  }
  expect(await isBanned('first@example.org')).toBe(true);
  expect(await isBanned('second@example.org')).toBe(false);
});
