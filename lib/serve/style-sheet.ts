import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { StrangePage } from './without-scripts';

export interface Sheet {
  text: string;
  /** As a policy names it. */
  hash: string;
}

const BUILT = '/_next/static/';
const read = new Map<string, Sheet>();

/** A style sheet of the build, ready to be inlined, with its addresses still valid. Throws StrangePage for others. */
export function readSheet(href: string): Sheet {
  const known = read.get(href);
  if (known) return known;
  if (!/^\/_next\/static\/[\w/-]+\.css$/.test(href)) throw new StrangePage(`A page has the style sheet ${href}`);
  const text = inlined(readFileSync(href.replace(BUILT, '.next/static/'), 'utf8'), path.posix.dirname(href));
  const sheet = { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
  read.set(href, sheet);
  return sheet;
}

/** The rules of a sheet in this folder, for use in a page elsewhere. */
export function inlined(rules: string, folder: string): string {
  return rules.replace(/url\((?!["']?(?:#|data:|\/))(["']?)/g, `url($1${folder}/`);
}
