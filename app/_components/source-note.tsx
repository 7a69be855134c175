import type { ReactNode } from 'react';
import { guideTitle } from '@/lib/baselines/guide-title';
import { MEDICAL_RECORDS_SPECIALISTS, type OfficialSource } from '@/lib/baselines/official-statistics';
import styles from './source-note.module.css';

/** Small print under a graphic: where its figures come from. */
export function SourceNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}

/** The guide and the section a range stands in. */
export function GuideSource({ section }: { section: string | undefined }) {
  return (
    <>
      Guide: <cite>{guideTitle}</cite>
      {section && `, “${section}”`}; no sample size given.{' '}
    </>
  );
}

/** A BLS dataset, and that its occupation is wider than coders. */
export function BlsSource({ source }: { source: OfficialSource }) {
  return (
    <>
      {source.publisher}: {source.title.replace(`, ${MEDICAL_RECORDS_SPECIALISTS}`, '')}, {MEDICAL_RECORDS_SPECIALISTS}{' '}
      Medical Records Specialists, a wider group than coders.{' '}
    </>
  );
}

/** `OEWS May 2025`: the dataset's name without what it is cut by. */
export function datasetName({ title }: OfficialSource): string {
  return title.split(', ')[0] ?? title;
}
