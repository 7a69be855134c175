'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { expireFigures } from '@/lib/aggregates/expire-figures';
import { requireCoder } from '@/lib/auth/viewer';
import { deleteReport } from '@/lib/reports/delete-report';
import { type OwnChange, withdrawReport } from '@/lib/reports/withdraw-report';
import type { Notice } from './notice';

const reportOnly = z.object({ report: z.uuid() });

export async function withdraw(form: FormData): Promise<void> {
  const viewer = await requireCoder('/account');
  const { report } = reportOnly.parse(Object.fromEntries(form));
  answer('withdrawn', await withdrawReport(viewer, report));
}

export async function remove(form: FormData): Promise<void> {
  const viewer = await requireCoder('/account');
  const { report } = reportOnly.parse(Object.fromEntries(form));
  answer('deleted', await deleteReport(viewer, report));
}

function answer(done: Notice, change: OwnChange): never {
  if (change.outcome === 'done') expireFigures(change.moved);
  redirect(`/account?notice=${change.outcome === 'done' ? done : change.outcome}`);
}
