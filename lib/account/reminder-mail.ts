import { env } from '@/lib/env';
import type { Mail } from '@/lib/mail/mail';
import { stopLinks } from './account-email';

/** The yearly email. It holds no figure and does not say what was reported, or whether anything was. */
export function reminderMail(to: string, userId: string): Mail {
  const [submit, account] = ['/submit', '/account'].map((path) => new URL(path, env().NEXTAUTH_URL).href);
  const { stop, headers } = stopLinks('reminder', userId);
  const why = 'You get this email once a year because you asked for it on your account page.';
  return {
    to,
    subject: 'Is your pay on Paychart still up to date?',
    text: `Has your pay or your job changed in the last year? Report it, so that the figures stay up to date:

${submit}

If nothing changed, there is nothing you need to do. What you reported is here:

${account}

${why} To stop these emails:

${stop}
`,
    html: `<p>Has your pay or your job changed in the last year? <a href="${submit}">Report it</a>, so that the figures stay up to date.</p><p>If nothing changed, there is nothing you need to do. What you reported is <a href="${account}">on your account page</a>.</p><p>${why} <a href="${stop}">Stop these emails</a>.</p>`,
    headers,
  };
}
