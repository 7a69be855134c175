import { z } from 'zod';

const notices = {
  elsewhere:
    'Nothing was changed: this was changed meanwhile in another tab, or by another admin. This is how it stands.',
  running: 'Nothing was changed: the file is being read at the moment.',
  busy: 'Another file is being read at the moment, and only one is at a time. Try again when it is done.',
  gone: 'That file is no longer here: a day had passed, or it was given up or brought in.',
  'given-up': 'The file and all that was known of it is deleted.',
  'not-a-mapping':
    'That is no mapping. Choose a file that was downloaded here, or the one that the command line wrote.',
  'no-sheet': 'That sheet has no answers that can be read. Choose another.',
  'no-name': 'Enter a name of letters or digits, up to 100.',
  saved: 'The mapping is saved. Next year’s file can begin with it.',
  deleted: 'The mapping is deleted. What was brought in with it stays.',
  look: 'Look at what you chose anew: the answers below are proposals.',
  kept: 'Kept. Go on when all of it is right.',
} as const;

export type Notice = keyof typeof notices;

/** The sentence that an address asks for; anything else is ignored. */
export const noticeOf = z
  .string()
  .transform((key) => Object.entries(notices).find(([known]) => known === key)?.[1])
  .optional()
  .catch(undefined);
