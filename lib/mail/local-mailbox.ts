import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/env';
import { type Mail, mail } from './mail';

const keptMails = 100;
const storedMail = mail.extend({ id: z.string(), sentAt: z.coerce.date() });

export type StoredMail = z.infer<typeof storedMail>;

/** Whether mails stay on this machine for anyone to read: never in production, nor where a mail server is named. */
export function localMailboxOpen(): boolean {
  return env().EMAIL_SERVER === undefined && env().PAYCHART_MODE !== 'production';
}

/** Puts an email into the local mailbox, which forgets all but the newest hundred. */
export async function keepMail(sent: Mail): Promise<void> {
  const folder = mailboxFolder();
  await mkdir(folder, { recursive: true });
  const sentAt = new Date();
  const id = `${sentAt.getTime()}-${randomUUID()}`;
  // Renamed when whole, so that nobody reads half an email.
  await writeFile(join(folder, `${id}.part`), JSON.stringify({ ...sent, id, sentAt }), { mode: 0o600 });
  await rename(join(folder, `${id}.part`), join(folder, `${id}.json`));
  const old = (await newestFirst()).slice(keptMails);
  await Promise.all(old.map((file) => rm(join(folder, file), { force: true })));
}

/** The emails in the local mailbox, newest first; with an address, those to it. */
export async function listMails(to?: string): Promise<StoredMail[]> {
  const mails = await Promise.all((await newestFirst()).map(readMail));
  return mails.filter((found) => found !== null).filter((found) => to === undefined || found.to === to);
}

function mailboxFolder(): string {
  return join(env().PAYCHART_DATA_DIR, 'mailbox');
}

async function newestFirst(): Promise<string[]> {
  const files = await readdir(mailboxFolder()).catch(absent);
  return (files ?? []).filter((file) => file.endsWith('.json')).sort((a, b) => b.localeCompare(a));
}

/** Null when another sign-in has just pushed the email out. */
async function readMail(file: string): Promise<StoredMail | null> {
  const text = await readFile(join(mailboxFolder(), file), 'utf8').catch(absent);
  return text === null ? null : storedMail.parse(JSON.parse(text));
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
