import type { DatasetName } from '@/lib/baselines/official-datasets';

/** A figure as a publisher's file gives it, in the columns of a seed file. */
export interface FoundFigure {
  dataset: DatasetName;
  period: string;
  subject: string;
  statistic: string;
  label: string;
  /** A decimal number in the publisher's unit. */
  value: string;
  unit: string;
  publisher: string;
  title: string;
  confidence: 'high' | 'medium';
  /** Where it stands, as `line 7, column A_MEDIAN`. */
  at: string;
}

/** What one file holds. A file with a problem is not imported at all. */
export interface Reading {
  figures: FoundFigure[];
  /** Each a sentence that names line and column. */
  problems: string[];
  /** What the file has and the site does not keep, or its publisher did not publish. */
  notes: string[];
}
