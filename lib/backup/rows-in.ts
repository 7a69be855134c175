const LINE_END = 10;

/** How many rows end in a piece of COPY's text format, in which a line break in a value is written as \n. */
export function rowsIn(chunk: Buffer): number {
  let rows = 0;
  for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) rows += 1;
  return rows;
}
