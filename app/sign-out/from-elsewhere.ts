import { headers } from 'next/headers';
import { env } from '@/lib/env';

/** Whether a form of another site sent this, also of a sibling's whose requests carry our cookies. */
export async function isFromElsewhere(): Promise<boolean> {
  const origin = (await headers()).get('origin');
  return origin !== null && origin !== new URL(env().NEXTAUTH_URL).origin;
}
