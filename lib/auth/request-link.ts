import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { sendMail } from '@/lib/mail/send-mail';
import { minutesUntilLinkAllowed } from './limits';
import { linkMail, linkMinutes } from './link-mail';
import { nextAuthHash } from './next-auth-hash';
import { seal } from './seal';

export type LinkRequest = { outcome: 'sent' } | { outcome: 'wait'; minutes: number } | { outcome: 'mail-failed' };

/**
 * Mails a sign-in link that works once, for ten minutes, and leads to `next`. It never looks whether the address has
 * an account, so that neither the answer nor its time tells. Database errors escape: no limit, no mail.
 */
export async function requestLink(email: string, next: string, clientAddress: string): Promise<LinkRequest> {
  const minutes = await minutesUntilLinkAllowed(email, clientAddress);
  if (minutes > 0) return { outcome: 'wait', minutes };

  const token = randomBytes(32).toString('hex');
  const stored = { identifier: seal('address', email), token: nextAuthHash(token) };
  const now = Date.now();
  await db.verificationToken.deleteMany({ where: { expires: { lt: new Date(now) } } });
  await db.verificationToken.create({ data: { ...stored, expires: new Date(now + linkMinutes * 60_000) } });

  const link = new URL('/sign-in/confirm', env().NEXTAUTH_URL);
  link.search = new URLSearchParams({ email, token, next }).toString();
  try {
    await sendMail(linkMail(email, link.href));
    return { outcome: 'sent' };
  } catch (error) {
    log.error({ code: error instanceof Error && 'code' in error ? error.code : undefined }, 'sign-in mail not sent');
    await db.verificationToken.deleteMany({ where: stored });
    return { outcome: 'mail-failed' };
  }
}
