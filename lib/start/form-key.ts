import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * The key under which Next names the actions that forms call, in base64. Left to itself Next draws one for each build, and
 * no build knows the forms of another; made of NEXTAUTH_SECRET, it is the same on all servers and after an upgrade. Sites
 * that make up their secrets share one: they may start on different data folders and with one build, and no secret
 * hangs on it as long as no action closes over a value.
 */
export function formKey(secret: string | undefined): string {
  return Buffer.from(hkdfSync('sha256', secret ?? '', '', 'paychart: names of form actions', KEY_BYTES)).toString(
    'base64',
  );
}
