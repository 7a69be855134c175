'use server';

import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireCoder } from '@/lib/auth/viewer';
import { deleteReport } from '@/lib/reports/delete-report';
import { reportReference } from '@/lib/reports/report-reference';
import { type OwnChange, withdrawReport } from '@/lib/reports/withdraw-report';
import type { Notice } from './notice';

export async function withdraw(form: FormData): Promise<void> {
  const viewer = await requireCoder('/account');
  const { report } = referenceIn(form);
  answer('withdrawn', await withdrawReport(viewer, report));
}

export async function remove(form: FormData): Promise<void> {
  const viewer = await requireCoder('/account');
  const { report } = referenceIn(form);
  answer('deleted', await deleteReport(viewer, report));
}

function answer(done: Notice, change: OwnChange): never {
  if (change.outcome === 'done') for (const tag of change.moved) updateTag(tag);
  redirect(`/account?notice=${change.outcome === 'done' ? done : change.outcome}`);
}

/** A form that names no report is none of this site's. */
function referenceIn(form: FormData) {
  const reference = reportReference.safeParse(Object.fromEntries(form));
  return reference.success ? reference.data : redirect('/account');
}
