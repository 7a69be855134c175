import { randomBytes } from 'node:crypto';
import { minutesUntilLinkAllowed, uncountLink } from './limits';
import { mailLink } from './mail-link';
import { queueLink } from './queued-links';

/**
 * `delayed`: the mail server asked to get the email again later, and it will be. `mail-failed`: it is not sent, because of
 * the address or of the site's own email.
 */
export type LinkRequest =
  | { outcome: 'sent' | 'delayed' }
  | { outcome: 'wait'; minutes: number }
  | { outcome: 'mail-failed'; because: 'address' | 'unclear' | 'ours' };

/**
 * Mails a sign-in link that works once, for ten minutes, and leads to `next`. It never looks whether the address has
 * an account, so that neither the answer nor its time tells. Database errors escape: no limit, no email.
 */
export async function requestLink(email: string, next: string, clientAddress: string): Promise<LinkRequest> {
  const minutes = await minutesUntilLinkAllowed(email, clientAddress);
  if (minutes > 0) return { outcome: 'wait', minutes };

  const link = { email, token: randomBytes(32).toString('hex'), next };
  const failure = await mailLink(link);
  if (!failure) return { outcome: 'sent' };
  if (failure === 'later') {
    await queueLink(link);
    return { outcome: 'delayed' };
  }
  await uncountLink(email, clientAddress);
  return { outcome: 'mail-failed', because: failure };
}
