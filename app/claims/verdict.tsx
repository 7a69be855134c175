import type { Verdict as Word } from '@/lib/estimate/check-claims';
import styles from './verdict.module.css';

const words: Record<Word, { mark: string; text: string }> = {
  supported: { mark: '✓', text: 'supported' },
  'not-supported': { mark: '✗', text: 'not supported' },
  'cannot-tell': { mark: '?', text: 'cannot tell yet' },
};

/** Told by mark and word, never by color alone. */
export function Verdict({ word }: { word: Word }) {
  const { mark, text } = words[word];
  return (
    <span className={`${styles.verdict} ${styles[word]}`}>
      <span aria-hidden="true">{mark} </span>
      {text}
    </span>
  );
}
