import { z } from 'zod';

/** An address as people type it, normalized: trimmed and in lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address')
  .max(254, 'Enter an email address of at most 254 characters')
  .pipe(z.email('Enter an email address like name@example.com'));
