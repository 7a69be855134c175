import { ladder } from '@/lib/aggregates/publishing-rules';

/**
 * What /privacy promises, word for word. Each promise is the title of a test in guarantees.test.ts; neither can exist
 * without the other.
 */
export const guarantees = {
  unreadable:
    'No address can be read in it. Each is encrypted with a key that is kept outside the database, and no hash that someone could guess stands for it.',
  untied:
    'Nothing that is stored with an account is stored with a report as well: no number, no code, no date. A report knows its author by a hash that can’t be computed without the key.',
  unordered:
    'It does not show who came when. Each day the rows of accounts and reports are rewritten in a random order, and moderators get them in one, so that even a list of all coders in the order they joined matches no list of reports.',
  months: 'Of the time of a decided report, only the month it came is kept; of a sign-in, only the day.',
  noWayIn:
    'It lets nobody into an account. It holds sign-ins and emailed links as hashes; a link that the mail server accepts only later waits encrypted.',
  bans: 'A ban in it matches neither an account nor a report.',
  moderators: 'Moderators see no address and no author, neither with a report nor in the log of decisions.',
  blindBans: 'An admin who bans the author of a report does not learn who that is, and nobody finds it in the log.',
  groups: `No figure stands for fewer than ${ladder.median} coders, and none shows the lowest or the highest pay.`,
  deletion:
    'Once you delete your account, nothing in the database connects your address to what you reported, not even with the key.',
  logs: 'The server’s own logs hold no address, no pay and no report.',
  mails: 'No email contains your pay, or says whether you reported any.',
} as const;
