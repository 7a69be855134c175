import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import type { MailFailure } from '@/lib/mail/mail-failure';
import { sendMail } from '@/lib/mail/send-mail';
import { encrypt } from './encrypt';
import { LINK_MINUTES } from './link-minutes';
import { nextAuthHash } from './next-auth-hash';
import { signInMail } from './sign-in-mail';

export interface SignInLink {
  email: string;
  token: string;
  /** Where it leads. */
  next: string;
}

/**
 * Mails a sign-in link, which works from now on. If it could not be sent, returns why, and the link does not work. The log
 * has the reason, without the address.
 */
export async function sendLink({ email, token, next }: SignInLink): Promise<MailFailure['kind'] | undefined> {
  const key = { identifier: encrypt('address', email), token: nextAuthHash(token) };
  const now = Date.now();
  await db.verificationToken.deleteMany({ where: { expires: { lt: new Date(now) } } });
  const expires = new Date(now + LINK_MINUTES * 60_000);
  await db.verificationToken.upsert({
    where: { identifier_token: key },
    create: { ...key, expires },
    update: { expires },
  });

  const link = new URL('/sign-in/confirm', env().NEXTAUTH_URL);
  link.search = new URLSearchParams({ email, token, next }).toString();
  const failure = await sendMail(signInMail(email, link.href));
  if (!failure) return undefined;
  log.error({ ...failure.codes }, `A sign-in email was not sent. ${failure.sentence}`);
  await db.verificationToken.deleteMany({ where: key });
  return failure.kind;
}
