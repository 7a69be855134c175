import type { ReactNode } from 'react';
import { guideTitle } from '@/lib/baselines/guide-title';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import type { OfficialSource } from '@/lib/baselines/official-figures';
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

/** The BLS datasets of the figures above, the newest first, and that their occupation is wider than coders. */
export function BlsSource({ sources }: { sources: readonly OfficialSource[] }) {
  const [first] = sources;
  if (!first) return null;
  const titles = sources
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))
    .map(({ title }) => title.replace(`, ${MEDICAL_RECORDS_SPECIALISTS}`, ''));
  return (
    <>
      {first.publisher}: {[...new Set(titles)].join('; ')}, {MEDICAL_RECORDS_SPECIALISTS} Medical Records Specialists, a
      broader group than coders.{' '}
    </>
  );
}

/** `BLS, OEWS May 2025`, and whether it was from a secondary source: what stands beside a figure. */
export function citedDataset(source: OfficialSource): string {
  const secondHand = source.confidence === 'medium' ? ', from a secondary source' : '';
  return `${source.publisher}, ${datasetName(source)}${secondHand}`;
}

/** What stands behind a second-hand figure that a note below tells to be one. */
export function secondHandMark({ confidence }: Pick<OfficialSource, 'confidence'>): string {
  return confidence === 'medium' ? ' †' : '';
}

/** `OEWS May 2025`: the dataset's name without what it is cut by. */
export function datasetName({ title }: OfficialSource): string {
  return title.split(', ')[0] ?? title;
}
