import addressparser from 'nodemailer/lib/addressparser/index.js';
import { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';
import { splitUserInfo, unquoted } from '@/lib/user-info';

const WRITE_IT =
  'Write it as smtp://USER:PASSWORD@HOST:587, smtps://USER:PASSWORD@HOST:465, or smtp://HOST:25 without sign-in.';
const NOT_ENCODED =
  'EMAIL_SERVER can’t be parsed, most often because its user or password holds a reserved character. Write / as %2F, : as %3A, ? as %3F, # as %23 and % as %25 in them.';

/** The port on which TLS comes first, whatever the address begins with (RFC 8314). */
const TLS_PORT = 465;
const SUBMISSION_PORT = 587;

// A person waits for it: a mail server that does not answer must not keep them for nodemailer's two minutes.
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What may follow the ?, by the names that nodemailer gives it. */
const options = z.strictObject({
  name: z.string().optional(),
  authMethod: z.string().optional(),
  requireTLS: flag.optional(),
  ignoreTLS: flag.optional(),
  secure: flag.optional(),
  'tls.rejectUnauthorized': flag.optional(),
  'tls.servername': z.string().optional(),
  'tls.ciphers': z.string().optional(),
  'tls.minVersion': z.enum(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']).optional(),
});

export type MailServer = ReturnType<typeof readMailServer>;

/** EMAIL_SERVER as nodemailer wants it. Throws StartProblem when it is no address, and repeats nothing of it. */
export function readMailServer(text: string) {
  const [, scheme = '', rest = ''] = /^(smtps?):\/\/(.*)$/is.exec(unquoted(text)) ?? [];
  if (!scheme) throw new StartProblem(`EMAIL_SERVER is not a mail server address. ${WRITE_IT}`);
  const { userInfo, tail } = splitUserInfo(rest);
  const [, inBrackets, name, port, query] =
    /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?\/?(?:\?(.*))?$/is.exec(tail) ?? [];
  const host = inBrackets ?? name;
  if (host === undefined || Number(port) > 65_535) throw new StartProblem(`${NOT_ENCODED} ${WRITE_IT}`);
  const secure = scheme.toLowerCase() === 'smtps' || Number(port) === TLS_PORT;
  const { tls, ...given } = readOptions(query ?? '');
  const [user = '', ...password] = userInfo.split(':');
  return {
    host,
    port: port ? Number(port) : secure ? TLS_PORT : SUBMISSION_PORT,
    secure,
    ...(user ? { auth: { user: decoded(user), pass: decoded(password.join(':')) } } : {}),
    tls,
    ...given,
    ...timeouts,
  };
}

function readOptions(query: string) {
  const result = options.safeParse(Object.fromEntries(new URLSearchParams(query)));
  if (!result.success) {
    throw new StartProblem(
      `What follows the ? in EMAIL_SERVER is not what it may be: ${Object.keys(options.shape).join(', ')}, as NAME=VALUE with & between them. Correct it. If the ? is part of a password, write it as %3F.`,
    );
  }
  const {
    'tls.rejectUnauthorized': rejectUnauthorized,
    'tls.servername': servername,
    'tls.ciphers': ciphers,
    'tls.minVersion': minVersion,
    ...others
  } = result.data;
  return { ...others, tls: { rejectUnauthorized, servername, ciphers, minVersion } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new StartProblem(NOT_ENCODED);
  }
}

/** EMAIL_FROM, without quotes that an .env file left around it. Throws StartProblem when it is no one sender. */
export function readSender(text: string): string {
  const sender = unquoted(text);
  const [only, other] = addressparser(sender, { flatten: true });
  if (!only || other || !/^[^\s@<>]+@[^\s@<>]+$/.test(only.address)) {
    throw new StartProblem(
      'EMAIL_FROM is not a sender. Write it as no-reply@paychart.example, or with a name: Paychart <no-reply@paychart.example>.',
    );
  }
  return sender;
}
