import { connection } from 'next/server';
import { noSuchAddress, otherMethods } from '@/app/api/v1/answer';

/** What no other route answers: a problem, not a page. */
export async function GET(): Promise<Response> {
  await connection();
  return noSuchAddress();
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
