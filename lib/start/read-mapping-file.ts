import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type Mapping, mappingSchema } from '@/lib/mapping/mapping';
import { UnreadableFile } from '@/lib/tables/unreadable-file';

/** A mapping from a file. Throws UnreadableFile, with the place in it that is wrong, and what reading a file throws. */
export async function readMappingFile(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8');
  const read = mappingSchema.safeParse(jsonOf(text, file));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const issue = first && plainest(first);
  throw new UnreadableFile(`${file} is no mapping: ${issue?.path.join(', ') || 'the whole'}: ${issue?.message}.`);
}

/** Of what may be one of several things, what keeps it from being that which it resembles most. */
function plainest(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union') return issue;
  const strangeness = (issues: z.core.$ZodIssue[]) =>
    (issues.some(({ code }) => code === 'unrecognized_keys') ? 100 : 0) + issues.length;
  const [[inner] = []] = [...issue.errors].sort((a, b) => strangeness(a) - strangeness(b));
  if (!inner) return issue;
  const { path, message } = plainest(inner);
  return { path: [...issue.path, ...path], message };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableFile(`${file} is no JSON: ${error.message}.`);
  }
}
