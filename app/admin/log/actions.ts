'use server';

import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAdmin } from '@/lib/auth/viewer';
import { undoImport } from '@/lib/import/undo-import';

const importForm = z.object({ import: z.coerce.number().int().min(1).max(2_147_483_647) });

/** Takes out what one import added. The log then says so at its top. */
export async function undoWholeImport(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/log');
  const asked = importForm.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect('/admin/log');
  const undone = await undoImport(viewer, asked.data.import);
  if (undone.outcome === 'done') for (const tag of undone.moved) updateTag(tag);
  redirect('/admin/log');
}
