import { z } from 'zod';

/** What a worker says: that it is about to change some reports, and what they are once that is done. */
const saying = z.union([
  z.object({ trying: z.array(z.string()) }),
  z.object({ are: z.record(z.string(), z.enum(['PENDING', 'APPROVED', 'REJECTED', 'REPLACED', 'GONE'])) }),
]);

const storedReport = z.object({ id: z.string(), status: z.string(), decided: z.string().nullable() });

/** The event of the log that brings a report to each state. */
const broughtBy: Readonly<Record<string, string>> = {
  APPROVED: 'report_approved',
  REJECTED: 'report_rejected',
  REPLACED: 'report_approved',
};

/** What crash-worker.ts was told to be done, to be held against what a database holds after a crash. */
export class CrashLedger {
  /** The last state that was acknowledged of each report. */
  readonly #acknowledged = new Map<string, string>();
  /** Of each report that a command is changing, or was when it was killed, all that this command changes. */
  readonly #underWay = new Map<string, readonly string[]>();

  /** Takes a line that a worker wrote. Returns how many reports it acknowledges: submitted ones, and decided ones. */
  hear(line: string): { submitted: number; decided: number } {
    const said = saying.parse(JSON.parse(line));
    if ('trying' in said) {
      for (const id of said.trying) this.#underWay.set(id, said.trying);
      return { submitted: 0, decided: 0 };
    }
    const changes = Object.entries(said.are);
    for (const [id, status] of changes) {
      this.#acknowledged.set(id, status);
      this.#underWay.delete(id);
    }
    const submitted = changes.filter(([, status]) => status === 'PENDING').length;
    return { submitted, decided: changes.length - submitted };
  }

  /**
   * What was acknowledged and is not so, or is so without its row in the log of decisions; and what a command that was
   * killed did by half. `query` asks the database.
   */
  async lost(query: (statement: string) => Promise<unknown[]>): Promise<string[]> {
    const reports = storedReport.array().parse(
      await query(`
        SELECT report.id, status, (
          SELECT action::text FROM audit_event WHERE report_id = report.id ORDER BY at DESC LIMIT 1) AS decided
        FROM report`),
    );
    const stored = new Map(reports.map((report) => [report.id, report]));
    const statusOf = (id: string) => stored.get(id)?.status ?? 'GONE';
    const isAsSaid = (id: string) => statusOf(id) === (this.#acknowledged.get(id) ?? 'GONE');

    const wrong = [...this.#acknowledged.keys()].filter((id) => !this.#underWay.has(id) && !isAsSaid(id));
    const halves = [...new Set(this.#underWay.values())].filter((ids) => ids.some(isAsSaid) && !ids.every(isAsSaid));
    const unlogged = reports.filter(({ id, status, decided }) => {
      const event = broughtBy[status];
      return this.#acknowledged.has(id) && event !== undefined && decided !== event; // an import logs itself alone
    });
    return [...wrong, ...halves.flat(), ...unlogged.map(({ id }) => id)].map(
      (id) => `${id} was ${this.#acknowledged.get(id)} and is ${statusOf(id)}`,
    );
  }
}
