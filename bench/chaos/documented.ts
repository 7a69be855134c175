import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A configuration as docs/operating.md gives it, with addresses of this machine in place of the documented ones. Throws when
 * the documentation no longer has one of them.
 */
export async function documented(file: string, changes: Readonly<Record<string, string>>): Promise<string> {
  let text = await readFile(path.join('docs', 'configuration', file), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`docs/configuration/${file} has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}
