'use server';

import { redirect } from 'next/navigation';
import { followMoves } from '@/lib/account/follow-moves';
import { setReminder } from '@/lib/account/set-reminder';
import { endOtherSessions } from '@/lib/auth/end-other-sessions';
import { endOwnSession } from '@/lib/auth/end-own-session';
import { currentSessionToken, requireCoder } from '@/lib/auth/viewer';
import type { Notice } from './notice';
import { movesInput, reminderInput, sessionReference } from './settings-input';

export async function remind(form: FormData): Promise<void> {
  const viewer = await requireCoder('/account');
  const input = reminderInput.safeParse(Object.fromEntries(form));
  if (!input.success) redirect('/account');
  await setReminder(viewer, input.data.month);
  done(input.data.month === null ? 'no-reminder' : 'reminder');
}

export async function follow(form: FormData): Promise<void> {
  const viewer = await requireCoder('/account');
  const input = movesInput.safeParse(Object.fromEntries(form));
  if (!input.success) redirect('/account');
  await followMoves(viewer, input.data.moves);
  done(input.data.moves ? 'moves' : 'no-moves');
}

export async function endSession(form: FormData): Promise<void> {
  const viewer = await requireCoder('/account');
  const input = sessionReference.safeParse(Object.fromEntries(form));
  if (!input.success) redirect('/account');
  await endOwnSession(viewer, input.data.session);
  done('session-ended');
}

export async function endOthers(): Promise<void> {
  const viewer = await requireCoder('/account');
  await endOtherSessions(viewer, (await currentSessionToken()) ?? '');
  done('sessions-ended');
}

function done(notice: Notice): never {
  redirect(`/account?notice=${notice}`);
}
