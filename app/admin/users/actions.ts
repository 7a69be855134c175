'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { banAccount } from '@/lib/auth/ban-account';
import { emailAddress } from '@/lib/auth/email-address';
import { grantRole } from '@/lib/auth/grant-role';
import { requireAdmin } from '@/lib/auth/viewer';
import type { UsersNotice } from './users-address';

const roleForm = z.object({ email: emailAddress, role: z.enum(['coder', 'moderator', 'admin']) });
const banForm = z.object({
  email: emailAddress,
  banned: z.enum(['true', 'false']).transform((text) => text === 'true'),
});

export async function changeRole(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/users');
  const asked = roleForm.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect('/admin/users');
  const { email, role } = asked.data;
  answer(email, await grantRole(viewer, email, role));
}

export async function changeBan(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/users');
  const asked = banForm.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect('/admin/users');
  const { email, banned } = asked.data;
  const change = await banAccount(viewer, email, banned);
  answer(email, change === 'done' ? (banned ? 'banned' : 'unbanned') : change);
}

function answer(email: string, notice: UsersNotice): never {
  redirect(`/admin/users?notice=${notice}&email=${encodeURIComponent(email)}`);
}
