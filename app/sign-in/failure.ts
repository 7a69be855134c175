import type { FieldError } from '@/app/_forms/error-summary';
import { LINK_MINUTES } from '@/lib/auth/link-minutes';

const texts = new Map(
  Object.entries({
    Verification: `This link has been used or is older than ${LINK_MINUTES} minutes. Ask for a new one.`,
    OAuthAccountNotLinked: 'This address already signs in by link. Enter it to get one.',
    AccessDenied: 'That account has no verified email address. Verify it there, or enter your address to get a link.',
  }),
);

/** What to tell a person whom next-auth sent back with an error. */
export function failureErrors(error: unknown): FieldError[] {
  if (typeof error !== 'string') return [];
  const message = texts.get(error) ?? 'Signing in did not work. Enter your address to get a link.';
  return [{ name: 'email', message }];
}
