import { z } from 'zod';

const notices = {
  granted: 'The role is changed. It takes effect with their next request.',
  unchanged: 'Nothing needed to be changed.',
  'last-admin': 'That is the last admin. Make someone else admin first.',
  'unknown-address': 'No account has that address. They have to sign in once first.',
  banned: 'Reports from that account are refused from now on.',
  unbanned: 'Reports from that account are accepted again.',
} as const;

export type UsersNotice = keyof typeof notices;

/** What the page's address says about the last step and whom to show; anything else is ignored. */
export const usersAddress = z.object({
  notice: z
    .string()
    .transform((key) => Object.entries(notices).find(([known]) => known === key)?.[1])
    .optional()
    .catch(undefined),
  email: z.string().max(254).optional().catch(undefined),
});
