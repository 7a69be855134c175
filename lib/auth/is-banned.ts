import { db } from '@/lib/db/client';
import { seal } from './seal';

/** Whether reports from this address are refused. */
export async function isBanned(email: string): Promise<boolean> {
  const ban = await db.ban.findUnique({ where: { sealedEmail: seal('ban', email) } });
  return ban !== null;
}
