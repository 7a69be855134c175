/** Who did what the log records: a moderator or admin by address, someone whose account was deleted, or no account. */
export type Actor = { kind: 'account'; email: string } | { kind: 'deleted-account' } | { kind: 'nobody' };

/** `nobody` for authors, who are never named, and for the command line. */
export function actorOf(actorId: string | null, names: ReadonlyMap<string, string>): Actor {
  if (actorId === null) return { kind: 'nobody' };
  const email = names.get(actorId);
  return email === undefined ? { kind: 'deleted-account' } : { kind: 'account', email };
}
