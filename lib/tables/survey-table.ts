import type { Layout } from './layouts';

/** A question of a survey, or one answer of a question that takes several. */
export interface SurveyColumn {
  /** Unique in its file: what the file calls the column, with ` (2)` behind it where an earlier one has that name. */
  name: string;
  /** What respondents read; the name where the file has no other words. */
  question: string;
  /** Which answer this column marks, of a question that takes several and has a column for each. */
  option?: string;
  /** What respondents read, by what stands in the cells instead. */
  labels?: ReadonlyMap<string, string>;
  /** What the tool adds of itself: who answers, when, who that is (never read further), or anything else. */
  about?: 'respondent' | 'received' | 'personal' | 'tool';
}

export interface SurveyRow {
  /** In a text file the line that it begins on, in a sheet the row, in other files the number of the case; from 1. */
  line: number;
  /** In the order of the columns, trimmed; an empty text where nothing stands. */
  cells: readonly string[];
  /** By what the tool says, nobody sent this in: a preview, or answers given up half-way. */
  unfinished?: true;
}

/** A survey's file, whatever wrote it. */
export interface SurveyTable {
  /** The tool that wrote it. */
  layout: Layout;
  /** For a person to check, such as `CSV, separated by semicolons, in Windows-1252` or `the sheet “Responses”`. */
  written: string;
  /** The names of a workbook's sheets. */
  sheets?: readonly string[];
  /** The rows above the answers, cell by cell. */
  headerRows: readonly (readonly string[])[];
  columns: readonly SurveyColumn[];
  /** Answers in the order of the file, many at a time; rows without any are left out. Can be read more than once. */
  rows(): AsyncGenerator<SurveyRow[]>;
}
