import { db } from '@/lib/db/client';
import { adminGrant } from './admin-grant';

const { done, text } = await adminGrant(process.argv.slice(2));
await db.$disconnect();
process.stdout.write(`${text}\n`);
process.exitCode = done ? 0 : 1;
