/** What came of everything that people did. */
export class Tally {
  /** Milliseconds that they waited, from sending until they read what came of it. */
  readonly reports: number[] = [];
  readonly batches: number[] = [];
  /** Reports acknowledged as received, and as decided on. */
  readonly received: string[] = [];
  readonly decided = new Set<string>();
  /** By the limits of the site. */
  refused = 0;
  /** Anything else that was not done. */
  readonly failed: string[] = [];

  forgetTimes(): void {
    this.reports.length = 0;
    this.batches.length = 0;
  }
}
