import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { emailToken } from '@/lib/account/account-email';
import { findReminder } from '@/lib/account/find-reminder';
import { setReminder } from '@/lib/account/set-reminder';
import { signedInCoder } from '@/lib/account/test-coder';
import { GET, POST } from './route';

const oneClick = 'List-Unsubscribe=One-Click';
const address = (token: string) => `http://localhost:3000/unsubscribe/one-click?${new URLSearchParams({ token })}`;

function post(token: string, body: string | FormData): Promise<Response> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  return POST(new NextRequest(address(token), { method: 'POST', body, headers }));
}

it('stops the reminder of the link’s account at once, by both kinds of form, again and again', async () => {
  const [ann, bob] = [await signedInCoder('ann'), await signedInCoder('bob')];
  const multipart = new FormData();
  multipart.set('List-Unsubscribe', 'One-Click');
  for (const body of [oneClick, multipart]) {
    for (const coder of [ann, bob]) await setReminder(coder, 1);
    for (let time = 0; time < 2; time++)
      expect((await post(emailToken('reminder', ann.userId), body)).status).toBe(200);
    expect(await findReminder(ann)).toBeNull();
    expect(await findReminder(bob)).not.toBeNull();
  }
});

it('is refused a forged link and any other body, and changes nothing', async () => {
  const ann = await signedInCoder('carol');
  await setReminder(ann, 1);
  const token = emailToken('reminder', ann.userId);
  for (const forged of ['', ann.userId, `${token}x`, token.slice(0, -1), token.replace('v2.', 'v1.')]) {
    expect([forged, (await post(forged, oneClick)).status]).toEqual([forged, 404]);
  }
  for (const body of ['', 'List-Unsubscribe=Yes', 'x'.repeat(1000)]) expect((await post(token, body)).status).toBe(400);
  expect(await findReminder(ann)).not.toBeNull();
});

it('opened instead of called leads to the page with the button, and changes nothing', async () => {
  const ann = await signedInCoder('dave');
  await setReminder(ann, 1);
  const response = GET(new NextRequest(address(emailToken('reminder', ann.userId))));
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    `/unsubscribe?${new URLSearchParams({ token: emailToken('reminder', ann.userId) })}`,
  ]);
  expect(await findReminder(ann)).not.toBeNull();
});
