import type { CountedCredential } from '@/lib/survey/credentials';
import type { Setting, Specialty } from '@/lib/survey/vocabulary';

/** What a category page says beside the figures. The catch-all category of all others has no page. */
export interface CategoryWords {
  /** What it is, in a few words that could end a sentence. */
  gist: string;
  /** Paragraphs. */
  about: readonly string[];
  /** What commonly follows, and why. */
  next: readonly Next[];
}

type Next = { why: string } & (
  | { dimension: 'credential'; value: Exclude<CountedCredential, 'other' | 'none'> }
  | { dimension: 'specialty'; value: Exclude<Specialty, 'other'> }
  | { dimension: 'setting'; value: Setting }
);
