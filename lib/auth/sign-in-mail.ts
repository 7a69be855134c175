import type { Mail } from '@/lib/mail/mail';
import { LINK_MINUTES } from './link-minutes';

/** The email that carries a sign-in link. */
export function signInMail(to: string, link: string): Mail {
  const useOnce = `The link works once, for ${LINK_MINUTES} minutes.`;
  const notYou = 'If you did not ask for it, ignore this email: nobody can sign in without it.';
  return {
    to,
    subject: 'Your sign-in link for Paychart',
    text: `Open this link to sign in to Paychart:\n\n${link}\n\n${useOnce}\n${notYou}\n`,
    html: `<p><a href="${link.replaceAll('&', '&amp;')}">Sign in to Paychart</a></p><p>${useOnce}</p><p>${notYou}</p>`,
  };
}
