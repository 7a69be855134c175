import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { authorOf } from './author';
import { listOwnReports } from './list-own-reports';
import type { ReportInput } from './report-input';
import { rotateAuthorship } from './rotate-authorship';
import { submitReport } from './submit-report';

const input: ReportInput = {
  payBasis: 'yearly',
  amount: 5_000_000,
  paidHoursPerWeek: 40,
  chartsPerHour: null,
  bonus: 0,
  payYear: 2026,
  state: 'OH',
  experienceYears: 3,
  role: 'coder',
  credentials: ['none'],
  specialty: 'general',
  setting: 'hospital',
  arrangement: 'on_site',
  employment: 'full_time',
  benefits: [],
};

it('keeps every author with their reports under the new secret, and can run twice', async () => {
  const coders = await Promise.all(
    ['first@example.org', 'second@example.org'].map(async (email) => {
      const { id } = await db.user.create({ data: { email } });
      const viewer = { userId: id, email, role: 'coder' as const };
      await submitReport(viewer, randomUUID(), input);
      return viewer;
    }),
  );
  // The reports were written under a secret that is now the old one.
  const oldSecret = randomBytes(32).toString('hex');
  for (const { userId } of coders) {
    await db.report.updateMany({ where: { author: authorOf(userId) }, data: { author: authorOf(userId, oldSecret) } });
  }
  const [first] = coders;
  if (!first) throw new Error('There are two coders');
  expect(await listOwnReports(first)).toHaveLength(0);

  expect(await rotateAuthorship(oldSecret, env().AUTHORSHIP_SECRET)).toBe(2);
  expect(await rotateAuthorship(oldSecret, env().AUTHORSHIP_SECRET)).toBe(0);
  for (const coder of coders) expect(await listOwnReports(coder)).toHaveLength(1);
});
