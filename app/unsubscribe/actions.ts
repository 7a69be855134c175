'use server';

import { redirect } from 'next/navigation';
import { stopReminder } from '@/lib/account/stop-reminder';

export async function stop(form: FormData): Promise<void> {
  const token = String(form.get('token') ?? '');
  await stopReminder(token);
  redirect(`/unsubscribe?${new URLSearchParams({ token })}`);
}
