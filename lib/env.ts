import { z } from 'zod';

/** An unset variable and an empty one are the same. */
const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const secret = z.string().min(32, 'must have at least 32 characters');

const schema = z.object({
  PAYCHART_MODE: z.enum(['demo', 'dev', 'test', 'production']),
  /** Where the embedded database, generated secrets and the local mailbox live. */
  PAYCHART_DATA_DIR: z.string().min(1),
  /** Read by lib/db/database-url.ts. */
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  NEXTAUTH_SECRET: secret,
  /** The key of authorship: see lib/reports/author.ts. */
  AUTHORSHIP_SECRET: secret,
  EMAIL_SERVER: optional,
  EMAIL_FROM: z.string().default('Paychart <no-reply@localhost>'),
  GOOGLE_ID: optional,
  GOOGLE_SECRET: optional,
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  /** How many proxies in front of the site add to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
});

export type Env = z.infer<typeof schema>;

/**
 * The one secret that commands of the command line need as well, which run without the rest. Throws a sentence that names
 * it when it is missing.
 */
export function authorshipSecret(): string {
  const result = secret.safeParse(process.env.AUTHORSHIP_SECRET);
  if (!result.success) throw new Error('AUTHORSHIP_SECRET is not set, or has fewer than 32 characters.');
  return result.data;
}

let checked: Env | undefined;

/** The environment, checked once. Throws a sentence that names each variable that is missing or wrong. */
export function env(): Env {
  checked ??= parseEnv(process.env);
  return checked;
}

/** Values are never part of the message: some are secrets. */
function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return variables[name] ? `${name} ${issue.message}` : `${name} is not set`;
  });
  throw new Error(`The environment is not complete: ${problems.join('; ')}.`);
}
