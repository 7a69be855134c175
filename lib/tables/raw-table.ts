/** As in SurveyRow. */
export interface RawRow {
  line: number;
  cells: string[];
}

/** A file as rows of cells, before it is known what the rows mean. */
export interface RawTable {
  /** As in SurveyTable. */
  written: string;
  /** As in SurveyTable. */
  sheets?: readonly string[];
  /** From the start each time, with the rows above the answers and without empty ones. */
  rows(): AsyncGenerator<RawRow[]>;
}
