import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * The key, in base64, from which Next derives the names of form actions. By default Next generates one per build, and no
 * build knows another's forms. Derived from NEXTAUTH_SECRET, it is the same on all servers and after an upgrade. Sites that
 * generate their secrets share one key: they may run from one build on different data folders. The key protects no secret
 * as long as no action closes over a value.
 */
export function formKey(secret: string | undefined): string {
  return Buffer.from(hkdfSync('sha256', secret ?? '', '', 'paychart: names of form actions', KEY_BYTES)).toString(
    'base64',
  );
}
