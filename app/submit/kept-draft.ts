import { cookies } from 'next/headers';
import type { Viewer } from '@/lib/auth/viewer';
import { type Draft, draftCookie, encryptDraft, openDraft } from '@/lib/reports/draft';
import { DRAFT_MINUTES } from '@/lib/reports/draft-minutes';

/** Leaves a draft in the browser for whoever signs in with this address. */
export async function keepDraft(draft: Draft, email: string): Promise<void> {
  const { name, options } = draftCookie();
  (await cookies()).set(name, await encryptDraft(draft, email), { ...options, maxAge: DRAFT_MINUTES * 60 });
}

/** The viewer's own draft in this browser. */
export async function keptDraft(viewer: Viewer): Promise<Draft | undefined> {
  return openDraft((await cookies()).get(draftCookie().name)?.value, viewer.email);
}

/** Whether a draft lies in this browser, whosever it is. */
export async function draftWaits(): Promise<boolean> {
  return (await cookies()).get(draftCookie().name) !== undefined;
}

export async function forgetDraft(): Promise<void> {
  const { name, options } = draftCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
