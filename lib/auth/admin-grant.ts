import { z } from 'zod';
import { emailAddress } from './email-address';
import { type Grant, grantRole } from './grant-role';

const roles = ['coder', 'moderator', 'admin'] as const;
const usage = `npm run admin:grant -- EMAIL ${roles.join('|')}`;

/** What to say about a grant, and whether it left the role as asked for. */
export async function adminGrant(words: string[]): Promise<{ done: boolean; text: string }> {
  const input = z.tuple([emailAddress, z.enum(roles)]).safeParse(words);
  if (!input.success) return { done: false, text: `Name an address and a role: ${usage}` };
  const [email, role] = input.data;
  const texts: Record<Grant, string> = {
    granted: `${email} is now ${role}. It takes effect with their next request.`,
    unchanged: `${email} is ${role} already.`,
    'unknown-address': `No account has the address ${email}. Sign in with it once, then run this again.`,
    'last-admin': `${email} is the last admin. Make someone else admin first: ${usage}`,
  };
  const grant = await grantRole('command-line', email, role);
  return { done: grant === 'granted' || grant === 'unchanged', text: texts[grant] };
}
