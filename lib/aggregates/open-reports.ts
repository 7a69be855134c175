import type { Credential } from '@/lib/survey/credentials';
import { countedCredentialsOf } from '@/lib/survey/credentials';
import { valuesOf } from '@/lib/survey/dimension';
import { experienceBandOf, levelOf } from '@/lib/survey/level';
import type { CountedReport } from './cell-contents';

/** The dimensions in which a job has at most one value; a coder may hold several credentials. */
export const openCuts = [
  'state',
  'experience',
  'role',
  'specialty',
  'setting',
  'arrangement',
  'employment',
  'level',
] as const;
export type OpenCut = (typeof openCuts)[number];

/** No value, as with experience: managers and directors have no band of it. */
export const NO_VALUE = 255;
/** Of a report that does not say in which area it is. */
export const NO_AREA = 65_535;

const YEAR_MILLISECONDS = 365.25 * 86_400_000;
const HALF_A_MONTH = 15 * 86_400_000;

/** The area is DOL's code. No cell has it: only the pay model reads it. */
interface LocatedReport extends Omit<CountedReport, 'benefits'> {
  area?: string | null;
}

type Column = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/**
 * Reports laid out by column, so that a million fit into memory. Holds each coder's pay: nothing but the fit of the pay
 * model may read one, and what it publishes is bounded and noised (see lib/estimate/fit-model.ts).
 */
export class OpenReports {
  count = 0;
  /** Log of annual cents. */
  logPay = new Float64Array(0);
  /** Years from the time of the pay to the day the model describes, at least 0. */
  yearsBack = new Float32Array(0);
  /** Whole months from the month of receipt to that day's. */
  monthsBack = new Uint16Array(0);
  /** The first 32 bits of the author's keyed hash. */
  author = new Uint32Array(0);
  /** A bit for each credential, in the order of the dimension's values. */
  credentials = new Uint32Array(0);
  /** Position of the area's code in `areaCodes`, or `NO_AREA`. */
  area = new Uint16Array(0);
  readonly areaCodes: string[] = [];
  readonly #areas = new Map<string, number>();
  /** Position of the report's value in its dimension's, or `NO_VALUE`. */
  readonly values: Record<OpenCut, Uint8Array> = {
    state: new Uint8Array(0),
    experience: new Uint8Array(0),
    role: new Uint8Array(0),
    specialty: new Uint8Array(0),
    setting: new Uint8Array(0),
    arrangement: new Uint8Array(0),
    employment: new Uint8Array(0),
    level: new Uint8Array(0),
  };

  constructor(readonly asOf: Date) {}

  /** Throws RangeError on a value that the vocabulary does not have. */
  add(report: LocatedReport): void {
    if (this.count === this.logPay.length) this.#grow();
    const at = this.count++;
    this.logPay[at] = Math.log(report.annualCents);
    this.author[at] = Number.parseInt(report.author.slice(0, 8), 16);
    this.#addTime(at, report);
    for (const cut of openCuts) this.values[cut][at] = positionIn(cut, valueIn(cut, report));
    this.credentials[at] = maskOf(report.credentials);
    this.area[at] = this.#positionOf(report.area);
  }

  #positionOf(area: string | null | undefined): number {
    if (!area) return NO_AREA;
    const known = this.#areas.get(area) ?? this.areaCodes.push(area) - 1;
    this.#areas.set(area, known);
    return known;
  }

  /** Pay for the year of receipt is dated to the month of receipt; pay for another year to the middle of that year. */
  #addTime(at: number, { payYear, receivedMonth }: Pick<CountedReport, 'payYear' | 'receivedMonth'>): void {
    const [year, month] = [receivedMonth.getUTCFullYear(), receivedMonth.getUTCMonth()];
    const time = payYear === year ? receivedMonth.getTime() + HALF_A_MONTH : Date.UTC(payYear, 6, 1);
    this.yearsBack[at] = Math.max((this.asOf.getTime() - time) / YEAR_MILLISECONDS, 0);
    this.monthsBack[at] = Math.max((this.asOf.getUTCFullYear() - year) * 12 + this.asOf.getUTCMonth() - month, 0);
  }

  /** As of an earlier day: the reports received that many months ago or earlier, at most `most`. */
  before(months: number, asOf: Date, most: number): OpenReports {
    const kept = new OpenReports(asOf);
    const later = (this.asOf.getTime() - asOf.getTime()) / YEAR_MILLISECONDS;
    for (let row = 0; row < this.count && kept.count < most; row++) {
      if ((this.monthsBack[row] ?? 0) < months) continue;
      if (kept.count === kept.logPay.length) kept.#grow();
      const at = kept.count++;
      kept.logPay[at] = this.logPay[row] ?? 0;
      kept.author[at] = this.author[row] ?? 0;
      kept.yearsBack[at] = Math.max((this.yearsBack[row] ?? 0) - later, 0);
      kept.monthsBack[at] = (this.monthsBack[row] ?? 0) - months;
      kept.credentials[at] = this.credentials[row] ?? 0;
      kept.area[at] = kept.#positionOf(this.areaCodes[this.area[row] ?? NO_AREA]);
      for (const cut of openCuts) kept.values[cut][at] = this.values[cut][row] ?? NO_VALUE;
    }
    return kept;
  }

  #grow(): void {
    const room = Math.max(1024, this.logPay.length * 2);
    const into = <C extends Column>(old: C, grown: C): C => {
      grown.set(old);
      return grown;
    };
    this.logPay = into(this.logPay, new Float64Array(room));
    this.yearsBack = into(this.yearsBack, new Float32Array(room));
    this.monthsBack = into(this.monthsBack, new Uint16Array(room));
    this.author = into(this.author, new Uint32Array(room));
    this.credentials = into(this.credentials, new Uint32Array(room));
    this.area = into(this.area, new Uint16Array(room));
    for (const cut of openCuts) this.values[cut] = into(this.values[cut], new Uint8Array(room));
  }
}

function valueIn(cut: OpenCut, report: Omit<CountedReport, 'benefits'>): string | undefined {
  if (cut === 'experience') return experienceBandOf(report.role, report.experienceYears);
  return cut === 'level' ? levelOf(report.role, report.experienceYears) : report[cut];
}

const positions = new Map<string, ReadonlyMap<string, number>>(
  [...openCuts, 'credential' as const].map((cut) => [
    cut,
    new Map<string, number>(valuesOf(cut).map((value, index) => [value, index])),
  ]),
);

function positionIn(cut: OpenCut | 'credential', value: string | undefined): number {
  if (value === undefined) return NO_VALUE;
  const position = positions.get(cut)?.get(value);
  if (position === undefined) throw new RangeError(`${value} is no value of ${cut}`);
  return position;
}

const masks = new Map<Credential, number>();

function maskOf(credentials: readonly Credential[]): number {
  let mask = 0;
  for (const credential of credentials) {
    const known = masks.get(credential);
    const own =
      known ?? countedCredentialsOf([credential]).reduce((all, one) => all | (1 << positionIn('credential', one)), 0);
    if (known === undefined) masks.set(credential, own);
    mask |= own;
  }
  return mask >>> 0;
}
