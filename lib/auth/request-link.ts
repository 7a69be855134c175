import { randomBytes } from 'node:crypto';
import { minutesUntilLinkAllowed, uncountLink } from './limits';
import { queueLink } from './queued-links';
import { sendLink } from './send-link';

/**
 * `delayed`: the mail server asked to try again later, and the site will. `mail-failed`: not sent, because of the address
 * or the site's own email setup.
 */
export type LinkRequest =
  | { outcome: 'sent' | 'delayed' }
  | { outcome: 'wait'; minutes: number }
  | { outcome: 'mail-failed'; because: 'address' | 'unclear' | 'ours' };

/**
 * Mails a sign-in link that works once, for `LINK_MINUTES`, and leads to `next`. It never checks whether the address has an
 * account, so neither the answer nor its timing reveals it. Database errors escape: without limits, no email is sent.
 */
export async function requestLink(email: string, next: string, clientAddress: string): Promise<LinkRequest> {
  const minutes = await minutesUntilLinkAllowed(email, clientAddress);
  if (minutes > 0) return { outcome: 'wait', minutes };

  const link = { email, token: randomBytes(32).toString('hex'), next };
  const failure = await sendLink(link);
  if (!failure) return { outcome: 'sent' };
  if (failure === 'later') {
    await queueLink(link);
    return { outcome: 'delayed' };
  }
  await uncountLink(email, clientAddress);
  return { outcome: 'mail-failed', because: failure };
}
