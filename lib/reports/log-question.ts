import { z } from 'zod';
import { emailAddress } from '@/lib/auth/email-address';
import { AuditAction } from '@/lib/db/generated/enums';
import { readParameters } from '@/lib/url-parameters';

const NO_DAY = 'Enter a day such as 2026-11-25';
const day = z.iso
  .date({ error: NO_DAY })
  .regex(/^2\d/, { error: NO_DAY })
  .transform((text) => new Date(text));

const schema = z.object({
  action: z.enum(AuditAction, { error: 'Choose from the list' }).optional(),
  /** The address of a moderator or admin. */
  by: emailAddress.optional(),
  /** The first letters of a report's id, or all of it. */
  report: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f-]{4,36}$/, { error: 'Enter the first four or more letters of a report’s id' })
    .optional(),
  /** Days (UTC), both included. */
  from: day.optional(),
  to: day.optional(),
  /** The last event of the page before. */
  after: z.uuid().optional(),
});

export type LogQuestion = z.infer<typeof schema>;

/** The log query in a page's address, or what is wrong with it. */
export function logQuestion(parameters: URLSearchParams) {
  return readParameters(schema, { one: Object.keys(schema.shape), many: [] }, parameters);
}
