import type { ReactNode } from 'react';
import { NOTHING_CHANGED } from '@/lib/refused';

/** Why the site refused a form before anything read it, in the site's own words; `children` where it was something else. */
export function RefusedNote({ error, children }: { error: Error; children: ReactNode }) {
  return <p>{error.message.includes(NOTHING_CHANGED) ? error.message : children}</p>;
}
