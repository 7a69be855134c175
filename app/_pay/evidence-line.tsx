import Link from 'next/link';
import type { ReactNode } from 'react';
import { receiptRoute } from '@/app/_site/receipt-route';
import type { Shown } from '@/app/_words/pay-view';
import styles from './evidence-line.module.css';
import type { SurveyFigure } from './pay-row';
import { evidenceText } from './strip-text';

/** The evidence for a survey figure: how many coders, which months, and links to its receipt and to how we know. */
export function EvidenceLine({
  figure,
  children,
}: {
  figure: SurveyFigure | Shown<SurveyFigure>;
  children?: ReactNode;
}) {
  const { cell, release } = figure;
  return (
    <p className={styles.evidence}>
      {children}
      {children && '\u00a0· '}
      {evidenceText(figure)}
      {'\u00a0· '}
      {release && (
        <>
          <Link href={receiptRoute(cell, release)} prefetch={false}>
            receipt
          </Link>
          {'\u00a0· '}
        </>
      )}
      <Link href="/method" prefetch={false}>
        how we know
      </Link>
    </p>
  );
}
