declare global {
  var paychartMailProblemAt: number | undefined;
}

/** Global, since the bundled server code and the start scripts beside it both send email in one process. */
export function noteMailProblem(): void {
  globalThis.paychartMailProblemAt = Date.now();
}

/** When this server last failed to hand an email to the mail server, in milliseconds since 1970; undefined: it never did. */
export function lastMailProblem(): number | undefined {
  return globalThis.paychartMailProblemAt;
}
