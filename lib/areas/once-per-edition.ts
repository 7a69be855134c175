import { readEdition } from './read-edition';

/**
 * What is made of cached reads, made once and kept by this process until those may have changed: Next keeps what was read,
 * but unpacks it anew for each request.
 */
export function oncePerEdition<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: { edition: string; made: T } | undefined;
  return async () => {
    const edition = await readEdition(); // first, so that what is made is never older than what it is kept under
    if (kept?.edition === edition) return kept.made;
    const made = await make();
    kept = { edition, made };
    return made;
  };
}
