import { decryptV1 } from '@/lib/auth/decrypt-v1';
import { decrypt, encrypt } from '@/lib/auth/encrypt';
import { env } from '@/lib/env';

/** What someone with an account may have sent to them: the yearly reminder, and word of medians that moved. */
const accountEmails = ['reminder', 'moves'] as const;
export type AccountEmail = (typeof accountEmails)[number];

/** What the links of an account's emails carry: encrypted, so that nobody can make one up and none names an account. */
export function emailToken(email: AccountEmail, userId: string): string {
  return encrypt(email, userId);
}

/** Which emails of which account a token is for; undefined when it is forged, or older than the secret. */
export function emailOf(token: string): { email: AccountEmail; userId: string } | undefined {
  for (const email of accountEmails) {
    const userId = decrypt(email, token) ?? decryptV1(email, token);
    if (userId !== undefined) return { email, userId };
  }
  return undefined;
}

/** Where someone stops an email, and the headers by which the email app itself offers to (RFC 8058). */
export function stopLinks(email: AccountEmail, userId: string): { stop: string; headers: Record<string, string> } {
  const [stop, oneClick] = ['/unsubscribe', '/unsubscribe/one-click'].map((path) => {
    const link = new URL(path, env().NEXTAUTH_URL);
    link.searchParams.set('token', emailToken(email, userId));
    return link.href;
  });
  return {
    stop: stop ?? '',
    headers: { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}
