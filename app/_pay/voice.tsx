import type { ReactNode } from 'react';
import styles from './voice.module.css';

interface VoiceProps {
  of: 'survey' | 'official' | 'guide' | 'modeled';
  /** The figure, or what stands for it. */
  figure: string;
  /** What the figure is. */
  children: ReactNode;
  /** Its source and time, small. */
  note: ReactNode;
}

/** One voice's figure under its rule, beside the main one. */
export function Voice({ of, figure, children, note }: VoiceProps) {
  return (
    <li className={`${styles.voice} ${styles[of]}`}>
      <strong className={styles.figure}>{figure}</strong>
      <span>{children}</span>
      <span className={styles.note}>{note}</span>
    </li>
  );
}

export function Voices({ children }: { children: ReactNode }) {
  return <ul className={styles.voices}>{children}</ul>;
}
