import { beforeEach, expect, it, vi } from 'vitest';
import { checked } from '@/lib/auth/test-checked';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { MOST_BYTES } from '@/lib/intake/receive-file';
import { refusedFile } from '@/lib/intake/refused-file';
import { person } from '@/lib/reports/test-report';
import { POST } from './route';

vi.mock('@/lib/auth/viewer', () => ({
  requireAdmin: async () => checked({ ...person('admin'), role: 'admin' }),
}));

const answers = 'Timestamp,State\n3/14/2026,Texas\n';

beforeEach(() => db.intake.deleteMany());

function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const { origin } = new URL(env().NEXTAUTH_URL);
  return POST(new Request(`${origin}/api/survey-files`, { method: 'POST', body, headers: { origin, ...headers } }));
}

function formWith(...files: File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  return form;
}

/** Why it was refused; undefined where it was taken. */
function refusal(answer: Response): string | undefined {
  expect(answer.status).toBe(303);
  const sealed = new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams.get('refused');
  return sealed === null ? undefined : refusedFile.open(sealed);
}

it('a file is taken, and what stands in it is in no address', async () => {
  const answer = await send(formWith(new File([answers], 'a.csv')));
  expect(answer.headers.get('location')).toMatch(/^\/admin\/import\/[0-9a-f-]{36}$/);
  expect(await db.intake.count()).toBe(1);

  const odd = await send(formWith(new File(['Name of someone\n'], 'a.csv')));
  expect(refusal(odd)).toMatch(/no answers/);
  expect(odd.headers.get('location')).not.toMatch(/Name|answers/);
});

it.each([
  ['no file', () => send(formWith()), /Choose a file/],
  ['a field that nothing was chosen in', () => send(formWith(new File([], ''))), /Choose a file/],
  ['an empty file', () => send(formWith(new File([], 'a.csv'))), /empty/],
  ['no form', () => send('x=1', { 'content-type': 'text/plain' }), /Choose a file/],
  [
    'half a form',
    () => send('--x\r\nContent-', { 'content-type': 'multipart/form-data; boundary=x' }),
    /Choose a file/,
  ],
  ['a picture', () => send(formWith(new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'a.png'))), /./],
  [
    'a file over the limit',
    () => send(formWith(new File([Buffer.alloc(MOST_BYTES + 1, 'a,b\n')], 'a.csv'))),
    /larger than 25 MB/,
  ],
  ['far more', () => send(formWith(new File([Buffer.alloc(2 * MOST_BYTES, 'a,b\n')], 'a.csv'))), /larger than 25 MB/],
])('%s is refused with what would do, and nothing is kept', async (_, sending, why) => {
  expect(refusal(await sending())).toMatch(why);
  expect(await db.intake.count()).toBe(0);
});
