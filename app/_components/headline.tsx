import type { ReactNode } from 'react';
import styles from './headline.module.css';

interface HeadlineFigureProps {
  of: 'survey' | 'official' | 'modelled';
  figure: string;
  /** `a year` or `an hour`. */
  per: string;
  children: ReactNode;
}

/** The one large figure of a page and what it is. */
export function HeadlineFigure({ of, figure, per, children }: HeadlineFigureProps) {
  return (
    <>
      <p className={`${styles.figure} ${styles[of]}`}>
        {figure} <span className={styles.per}>{per}</span>
      </p>
      <p className={styles.what}>{children}</p>
    </>
  );
}

/** The answer beside what shows it, on wide screens. */
export function Headline({ answer, picture }: { answer: ReactNode; picture: ReactNode }) {
  return (
    <div className={picture ? `${styles.headline} ${styles.withPicture}` : styles.headline}>
      <div>{answer}</div>
      {picture && <div>{picture}</div>}
    </div>
  );
}
