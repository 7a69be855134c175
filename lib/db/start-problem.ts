/** Keeps the site from starting. Its message is one or two sentences that say what to do; no stack is shown. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
