import { z } from 'zod';

const notices = [
  'withdrawn',
  'deleted',
  'gone',
  'reminder',
  'no-reminder',
  'moves',
  'no-moves',
  'session-ended',
  'sessions-ended',
  'last-admin',
] as const;

export type Notice = (typeof notices)[number];

/** What the address says about the last step; anything else is nothing. */
export const accountAddress = z.object({
  notice: z.enum(notices).optional().catch(undefined),
});

export const noticeTexts: Readonly<Record<Notice, string>> = {
  withdrawn: 'Your report is withdrawn. It does not count in any figure.',
  deleted: 'Your report is deleted. It does not count in any figure.',
  gone: 'That report had already been withdrawn or deleted.',
  reminder: 'We will remind you once a year.',
  'no-reminder': 'You will get no reminders.',
  moves: 'We will email you when a median moves.',
  'no-moves': 'You will get no emails about figures.',
  'session-ended': 'That device is signed out.',
  'sessions-ended': 'All other devices are signed out.',
  'last-admin': 'You are the last admin: make someone else admin first, then delete your account. Nothing was changed.',
};
