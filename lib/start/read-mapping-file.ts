import { readFile } from 'node:fs/promises';
import { type Mapping, mappingSchema } from '@/lib/mapping/mapping';
import { UnreadableFile } from '@/lib/tables/unreadable-file';

/** A mapping from a file. Throws UnreadableFile, with the place in it that is wrong, and what reading a file throws. */
export async function readMappingFile(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8');
  const read = mappingSchema.safeParse(jsonOf(text, file));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UnreadableFile(`${file} is no mapping: ${issue?.path.join(', ') || 'the whole'}: ${issue?.message}.`);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableFile(`${file} is no JSON: ${error.message}.`);
  }
}
