import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { signedInCoder } from '@/lib/account/test-coder';
import { endSession } from '@/lib/auth/end-session';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { pendingReport } from '@/lib/reports/test-report';
import { GET as csv } from './download.csv/route';
import { GET as json } from './download.json/route';

const jar = new Map<string, string>();

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}));

vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));

beforeEach(() => jar.clear());

it.each([
  ['JSON', json, 'application/json; charset=utf-8'],
  ['CSV', csv, 'text/csv; charset=utf-8'],
])('the %s goes to its owner alone, and nothing keeps it', async (name, GET, type) => {
  const tokens = [randomUUID(), randomUUID()] as const;
  for (const [index, token] of tokens.entries()) {
    const viewer = await signedInCoder(`${name}${index}`, token);
    await pendingReport(viewer, { amount: index === 0 ? 511_110_000 : 522_220_000 });
  }
  await expect(GET()).rejects.toThrow('to /sign-in?next=%2Faccount');
  jar.set(sessionCookie().name, randomUUID());
  await expect(GET()).rejects.toThrow('to /sign-in?next=%2Faccount');

  for (const [index, token] of tokens.entries()) {
    jar.set(sessionCookie().name, token);
    const response = await GET();
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="paychart/);
    const text = await response.text();
    expect([text.includes('5111'), text.includes('5222')]).toEqual([index === 0, index === 1]);
  }
  await endSession(tokens[1]);
  await expect(GET()).rejects.toThrow('to /sign-in?next=%2Faccount');
});
