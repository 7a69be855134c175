import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import { states } from '@/lib/survey/vocabulary';
import type { Reading } from './found-figure';
import { keptOccupations } from './kept-occupations';
import { type OewsColumn, type OewsRecord, readRecord, TOP_CODED } from './oews-record';
import type { SeriesLine } from './read-series';
import { sectorNames } from './sector-names';
import { stateOfFips } from './state-of-fips';
import { topCodeOf } from './top-code-of';

/**
 * The 25 letters of a series of OEWS: OE, U for unadjusted, N, S or M for nation, state or area, seven of the area, six of
 * the industry, six of the occupation, two of the kind of figure.
 */
const SERIES = /^OEU([NSM])(\d{7})(.{6})(\d{2})(\d{4})(\d{2})$/;
const ALL_INDUSTRIES = '000000';
/** `62--63` is sector 62 alone, and `31--34` the sectors 31 to 33. */
const SECTOR = /^(\d\d)--(\d\d)$/;
/** BLS's note that a wage is the top code or more. */
const TOP_CODE_NOTE = '5';

const columnOf: Readonly<Record<string, OewsColumn>> = {
  ...{ '01': 'tot_emp', '03': 'h_mean', '04': 'a_mean', '06': 'h_pct10', '07': 'h_pct25', '08': 'h_median' },
  ...{ '09': 'h_pct75', '10': 'h_pct90', '11': 'a_pct10', '12': 'a_pct25', '13': 'a_median', '14': 'a_pct75' },
  ...{ '15': 'a_pct90' },
};

/** The figures of OEWS's flat files, of which each line is one cell of a workbook. */
export class WageSeries {
  readonly #records = new Map<string, OewsRecord>();
  readonly #problems: string[] = [];
  #areas = 0;

  /** Whether the line is one of these series. */
  take({ id, year, value, footnotes, at }: SeriesLine): boolean {
    if (!id.startsWith('OE')) return false;
    const match = SERIES.exec(id);
    if (!match) {
      this.#problems.push(`${at}: “${id}” is no series of OEWS, which has 25 letters.`);
      return true;
    }
    const [, kind = '', area = '', industry = '', major = '', minor = '', type = ''] = match;
    const column = columnOf[type];
    const code = `${major}-${minor}`;
    if (!column || !(code in keptOccupations)) return true;
    const cut = this.#cutOf(kind, area, industry, code);
    if (!cut) return true;
    const key = `${cut.dataset} ${cut.subject} ${year}`;
    const record = this.#records.get(key) ?? { ...cut, period: year, cells: new Map() };
    this.#records.set(key, record);
    const text = value === '-' && footnotes.split(',').includes(TOP_CODE_NOTE) ? TOP_CODED : value;
    const before = record.cells.get(column);
    if (before && before.text !== text)
      this.#problems.push(`${at}: ${id} is ${text}, and ${before.text} at ${before.at}.`);
    record.cells.set(column, { text, at });
    return true;
  }

  reading(): Reading {
    const readings = [...this.#records.values()].map((record) =>
      readRecord(record, topCodeOf(Number(record.period), undefined)),
    );
    return {
      figures: readings.flatMap(({ figures }) => figures),
      problems: [...this.#problems, ...readings.flatMap(({ problems }) => problems)],
      notes: [
        ...readings.flatMap(({ notes }) => notes),
        ...(this.#areas > 0 ? ['Areas are left out: these files do not name them. Their workbooks (MSA_…) do.'] : []),
      ],
    };
  }

  #cutOf(
    kind: string,
    area: string,
    industry: string,
    code: string,
  ): Pick<OewsRecord, 'dataset' | 'subject' | 'label'> | undefined {
    if (kind === 'N' && industry === ALL_INDUSTRIES) {
      return { dataset: 'oews_national', subject: code, label: keptOccupations[code] ?? code };
    }
    if (code !== MEDICAL_RECORDS_SPECIALISTS) return undefined;
    if (kind === 'N') {
      const [, from = '', behind = ''] = SECTOR.exec(industry) ?? [];
      const last = String(Number(behind) - 1);
      const sector = last === from ? from : `${from}-${last}`;
      const label = sectorNames[sector];
      return label === undefined ? undefined : { dataset: 'oews_sector', subject: sector, label };
    }
    if (industry !== ALL_INDUSTRIES) return undefined;
    const state = kind === 'S' ? stateOfFips(area.slice(0, 2)) : undefined;
    if (kind === 'M') this.#areas += 1;
    return state && { dataset: 'oews_state', subject: state, label: states[state] };
  }
}
