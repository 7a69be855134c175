import { Buffer } from 'node:buffer';
import { decryptV1 } from '@/lib/auth/decrypt-v1';
import { decrypt, encrypt } from '@/lib/auth/encrypt';

/** A value shared by all names of one export and by no other, so that nobody else can match coders between exports. */
export type ExportMark = string & { readonly kind: unique symbol };

const MARK_LETTERS = 16;

/**
 * A coder's name in an export: the author, encrypted, so that only the site that wrote it recognizes them. It begins with a
 * letter and contains a period, so that no spreadsheet takes it for a number, a date or a formula.
 */
export function exportedCoder(author: string, mark: ExportMark, secret: string): string {
  return encrypt('exported-coder', mark + Buffer.from(author, 'hex').toString('base64url'), secret);
}

/** A report's name in an export: its id, encrypted the same way. */
export function exportedReport(id: string, mark: ExportMark, secret: string): string {
  return encrypt('exported-report', mark + id.replaceAll('-', ''), secret);
}

/** The author whom an export of this site named; undefined for any other name. */
export function authorNamed(name: string, secrets: readonly string[]): string | undefined {
  const text = decrypted('exported-coder', name, secrets);
  return text === undefined ? undefined : Buffer.from(text, 'base64url').toString('hex');
}

/** The id of the report that an export of this site named; undefined for any other name. */
export function reportNamed(name: string, secrets: readonly string[]): string | undefined {
  const hex = decrypted('exported-report', name, secrets);
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function decrypted(purpose: 'exported-coder' | 'exported-report', name: string, secrets: readonly string[]) {
  for (const secret of secrets) {
    const text = decrypt(purpose, name, secret) ?? decryptV1(purpose, name, secret);
    if (text !== undefined) return text.slice(MARK_LETTERS);
  }
  return undefined;
}
