import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import { slugOf } from '@/lib/survey/slug';
import { states } from '@/lib/survey/vocabulary';
import type { Reading } from './found-figure';
import { keptOccupations } from './kept-occupations';
import { type OewsColumn, type OewsRecord, readRecord } from './oews-record';
import { nameOf, type OpenFile, type Row } from './open-tables';
import { cellOf, type KnownTable } from './recognize-table';
import { stateOfFips } from './state-of-fips';
import { topCodeOf } from './top-code-of';
import { UnreadableOfficial } from './unreadable-official';

const cellColumns: readonly OewsColumn[] = [
  ...(['tot_emp', 'h_mean', 'a_mean', 'h_pct10', 'h_pct25', 'h_median', 'h_pct75', 'h_pct90'] as const),
  ...(['a_pct10', 'a_pct25', 'a_median', 'a_pct75', 'a_pct90'] as const),
];

/** BLS's own numbers of what an area is. */
const NATION = '1';
const STATE = '2';
const METRO = '4';
const STATES: ReadonlySet<string> = new Set([STATE, '3']);
const AREAS: ReadonlySet<string> = new Set([METRO, '6']);
/** Private and public employers together. */
const ALL_OWNERS = '1235';

/** A workbook of OEWS wages: national, by state, by area, by sector or by industry, or all in one. */
export async function readOewsTable(known: KnownTable, asked: string | undefined): Promise<Reading> {
  const notes = await notesOf(known);
  const period = yearOf(known.file, notes.year, asked);
  const topCode = topCodeOf(Number(period), notes.topCode);
  const reading: Reading = { figures: [], problems: [], notes: [] };
  let coders = 0;
  for await (const row of known.rows()) {
    const code = cellOf(known, row, 'occ_code');
    if (!(code in keptOccupations)) continue;
    const cut = cutOf(known, row);
    if (!cut || (cut.dataset !== 'oews_national' && code !== MEDICAL_RECORDS_SPECIALISTS)) continue;
    if (code === MEDICAL_RECORDS_SPECIALISTS) coders += 1;
    if ('problem' in cut) {
      reading.problems.push(cut.problem);
      continue;
    }
    const record: OewsRecord = {
      ...{ ...cut, period, cells: new Map() },
      ...(cut.dataset === 'oews_national' ? { subject: code, label: keptOccupations[code] ?? code } : {}),
    };
    for (const column of cellColumns) {
      if (known.columns.has(column)) {
        record.cells.set(column, { text: cellOf(known, row, column), at: known.at(row.line, column) });
      }
    }
    const read = readRecord(record, topCode);
    reading.figures.push(...read.figures);
    reading.problems.push(...read.problems);
    reading.notes.push(...read.notes);
  }
  if (coders === 0) {
    reading.problems.push(
      `It has no row of ${MEDICAL_RECORDS_SPECIALISTS}, as no file before 2021 has: nothing to keep.`,
    );
  }
  return reading;
}

type Cut = Pick<OewsRecord, 'dataset' | 'subject' | 'label'>;

/** What a row is about; undefined for what the site keeps nothing of, such as private employers alone. */
function cutOf(known: KnownTable, row: Row): Cut | (Pick<Cut, 'dataset'> & { problem: string }) | undefined {
  const naics = naicsOf(cellOf(known, row, 'naics'));
  const type = areaTypeOf(known, row);
  if (naics !== undefined) {
    if (type !== NATION) return undefined;
    const group = cellOf(known, row, 'i_group').toLowerCase();
    const isSector = group === '' ? SECTOR.test(naics) : group === 'sector';
    const title = cellOf(known, row, 'naics_title').replace(ALSO, '');
    if (isSector) return { dataset: 'oews_sector', subject: naics, label: title };
    const label = naics === GOVERNMENT ? 'Government' : title.charAt(0) + title.slice(1).toLowerCase();
    return { dataset: 'oews_industry', subject: slugOf(label.replace(/[^\w -]/g, '')), label };
  }
  const owners = cellOf(known, row, 'own_code');
  if (owners !== '' && owners !== ALL_OWNERS) return undefined;
  if (type === NATION) return { dataset: 'oews_national', subject: '', label: '' };
  const area = cellOf(known, row, 'area');
  const title = cellOf(known, row, 'area_title', 'area_name', 'state');
  if (AREAS.has(type)) return { dataset: 'oews_area', subject: area.replace(/^0+/, ''), label: title };
  if (!STATES.has(type)) return undefined;
  const state = stateOfFips(area);
  if (!state) {
    const problem = `${known.at(row.line, 'area')}: “${area}” (${title}) is the number of no state.`;
    return { dataset: 'oews_state', problem };
  }
  return { dataset: 'oews_state', subject: state, label: states[state] };
}

/** Which BLS names by all that it leaves out. */
const GOVERNMENT = '999';
const SECTOR = /^\d\d(-\d\d)?$/;
/** What BLS adds to a sector's name about its employers. */
const ALSO = /\s*\((?:including|excluding) [^)]*\)$/;

/** `622000` is 622 and `62` the sector; undefined for all industries together. */
function naicsOf(text: string): string | undefined {
  if (/^0*$/.test(text)) return undefined;
  return text.length > 2 && /^\d+$/.test(text) ? text.replace(/(?<=^\d\d\d*?)0+$/, '') : text;
}

/** Files before 2019 do not say it, but have a column that no other cut has. */
function areaTypeOf(known: KnownTable, row: Row): string {
  if (known.columns.has('area_type')) return cellOf(known, row, 'area_type');
  if (!known.columns.has('area')) return NATION;
  return known.columns.has('area_name') ? METRO : STATE;
}

const YEAR = /(?:_M_?|May[ _]?)(20\d\d)/i;

/** The year that the notes, the sheet and the file name; no row has it. Throws where there is none, or more than one. */
function yearOf(file: OpenFile, note: string | undefined, asked: string | undefined): string {
  const names = [...file.tables.map(({ sheet = '' }) => sheet), nameOf(file), note ?? ''];
  const years = new Set([...names.flatMap((name) => YEAR.exec(name)?.[1] ?? []), ...(asked ? [asked] : [])]);
  const [year, other] = years;
  if (year === undefined) {
    throw new UnreadableOfficial(
      'Neither the file nor a sheet says its year, as national_M2024_dl does. Add --period 2024.',
    );
  }
  if (other !== undefined) {
    throw new UnreadableOfficial(`It says that it is of ${year} and that it is of ${other}: which is it?`);
  }
  return year;
}

/** What a workbook's other sheets say: `May 2024 OEWS Estimates`, and from which wage on none is given. */
async function notesOf({ file, table }: KnownTable): Promise<{ year?: string; topCode?: string }> {
  const cells: string[] = [];
  for (const other of file.tables.filter((each) => each !== table)) {
    for await (const row of other.rows()) cells.push(...row.cells);
  }
  const year = cells.find((cell) => /^May 20\d\d OEW?S Estimates/.test(cell));
  const topCode = cells.find((cell) => /^#\s*=?.*per hour/.test(cell));
  return { ...(year ? { year } : {}), ...(topCode ? { topCode } : {}) };
}
