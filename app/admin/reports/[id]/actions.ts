'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAdmin } from '@/lib/auth/viewer';
import { banAuthor } from '@/lib/reports/ban-author';

const banForm = z.object({
  report: z.uuid(),
  banned: z.enum(['true', 'false']).transform((text) => text === 'true'),
});

export async function changeAuthorBan(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin');
  const asked = banForm.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect('/admin');
  const { report, banned } = asked.data;
  redirect(`/admin/reports/${report}?ban=${await banAuthor(viewer, report, banned)}`);
}
