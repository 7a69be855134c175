import type { ReactNode } from 'react';
import styles from './headline.module.css';

interface HeadlineFigureProps {
  of: 'survey' | 'official' | 'modeled';
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

interface HeadlineProps {
  answer: ReactNode;
  picture: ReactNode;
  /** Where the two are level. */
  from?: 'top' | 'bottom';
}

/** The answer beside what shows it, on wide screens. */
export function Headline({ answer, picture, from = 'bottom' }: HeadlineProps) {
  return (
    <div className={picture ? `${styles.headline} ${styles.withPicture} ${styles[from]}` : styles.headline}>
      <div>{answer}</div>
      {picture && <div>{picture}</div>}
    </div>
  );
}
