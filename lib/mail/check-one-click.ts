import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { z } from 'zod';

const ONE_CLICK = ['List-Unsubscribe', 'List-Unsubscribe-Post'];
/** What a signature must cover: without From it counts for nothing (RFC 6376, 5.4). */
const TO_COVER = ['From', ...ONE_CLICK];

/** As mailauth reports one. */
const signature = z.object({
  signingDomain: z.string(),
  selector: z.string(),
  /** The signed headers that are there, each as often as it is signed: `From: To: Subject`. */
  signingHeaders: z.object({ keys: z.string() }),
  status: z.object({
    result: z.string(),
    comment: z.string().optional(),
    policy: z.record(z.string(), z.string().optional()).optional(),
  }),
});

type Signature = z.infer<typeof signature>;

/** The TXT records of a name, each in its parts. */
type Resolver = (name: string, type: string) => Promise<string[][]>;

interface Verdict {
  offered: boolean;
  /** For whoever runs the site. */
  sentence: string;
}

/**
 * Whether email apps may offer to unsubscribe with one click from a message as it arrived: one valid DKIM signature covers
 * both of its headers (RFC 8058, 4), with a key from the DNS.
 */
export async function checkOneClick(message: Buffer, resolver?: Resolver): Promise<Verdict> {
  const { headers, results } = await dkimVerify(message, resolver && { resolver });
  const names = (headers?.parsed ?? []).map(({ key }) => key);
  if (!names.includes('from')) return no('This is no email as it arrived, for it has no From.');
  const lacking = ONE_CLICK.filter((name) => count(names, name) === 0);
  if (lacking.length > 0) {
    return no(
      `The email has no ${lacking.join(' and no ')}. Either it is none of the site’s reminders, or a mail server on its way took that out.`,
    );
  }
  const signatures = z.array(signature).parse(results.filter(({ status }) => status.result !== 'none'));
  if (signatures.length === 0) {
    return no(
      names.includes('dkim-signature')
        ? 'The DKIM signature of the email is of no known kind.'
        : 'The email has no DKIM signature.',
    );
  }
  const flaws = signatures.map((one) => flawOf(one, names));
  const good = signatures.find((_, index) => flaws[index] === undefined);
  if (good) {
    return {
      offered: true,
      sentence: `One-click unsubscribing is signed: the DKIM signature of ${whose(good)} covers List-Unsubscribe and List-Unsubscribe-Post, and it is valid.`,
    };
  }
  return no(signatures.map((one, index) => `The DKIM signature of ${whose(one)} ${flaws[index]}.`).join(' '));
}

function no(why: string): Verdict {
  return {
    offered: false,
    sentence: `Email apps won’t offer one-click unsubscribing. ${why} What to do: docs/operating.md, “Email”.`,
  };
}

/** Undefined: it has none. */
function flawOf({ signingDomain, selector, signingHeaders, status }: Signature, names: string[]): string | undefined {
  const covered = signingHeaders.keys.toLowerCase().split(/\s*:\s*/);
  // Of a header that is there twice and signed once, anyone may have added the other.
  const open = TO_COVER.filter((name) => count(covered, name) < count(names, name));
  const flaws = [
    ...(open.length > 0 ? [`does not cover ${open.join(' and ')}`] : []),
    ...(status.result === 'pass'
      ? []
      : [`is not valid: ${causeOf(status, `${selector}._domainkey.${signingDomain}`)}`]),
  ];
  return flaws.length > 0 ? flaws.join(', and ') : undefined;
}

function causeOf({ result, comment, policy }: Signature['status'], name: string): string {
  if (policy?.['dkim-rules'] === 'weak-key') return `the key at ${name} has fewer than 1,024 bits`;
  if (result === 'temperror')
    return `the DNS did not say which key is at ${name} (${comment?.replace('DNS failure: ', '')})`;
  switch (comment) {
    case 'no key':
      return `the DNS has no key at ${name}`;
    case 'invalid public key':
    case 'unknown key type':
    case 'unknown key version':
      return `what the DNS has at ${name} is no key, or one of another kind`;
    case 'body hash did not verify':
      return 'what the email says was changed after it was signed';
    case 'bad signature':
      return `a signed header was changed afterward, or the key at ${name} is another one`;
    case 'expired':
      return 'it has expired';
    default:
      return comment ?? result;
  }
}

function whose({ signingDomain, selector }: Signature): string {
  return `d=${signingDomain}, s=${selector}`;
}

function count(names: readonly string[], name: string): number {
  return names.filter((other) => other === name.toLowerCase()).length;
}
