'use server';

import { redirect } from 'next/navigation';
import { stopEmail } from '@/lib/account/stop-email';

export async function stop(form: FormData): Promise<void> {
  const token = String(form.get('token') ?? '');
  await stopEmail(token);
  redirect(`/unsubscribe?${new URLSearchParams({ token })}`);
}
