import { states } from '@/lib/survey/vocabulary';
import type { FoundFigure, Reading } from './found-figure';
import { numberOf } from './number-of';
import type { Row } from './open-tables';
import { cellOf, type KnownTable } from './recognize-table';
import { stateOfFips } from './state-of-fips';

/** Official pay starts here; prices of earlier years compare with nothing. */
const FIRST_YEAR = 2021;
const NATION = '00000';
const NONMETROPOLITAN = '00999';
const ALL_ITEMS = /^(?:RPPs?|Regional price parities): All items$/i;
const LAST_UPDATED = /^Last updated: (\w+ \d{1,2}, \d{4})/i;
/** What BEA adds to a metro's name. */
const KIND = /\s*\(?Metropolitan Statistical Area\)?$/;
const UNPUBLISHED = '(NA)';
/** No place of the country is half as dear as all, or twice. */
const LEAST = 50;
const MOST = 200;

/** BEA's price levels of states (SARPP) or metros (MARPP), a column for each year, all of one release; notes stand below. */
export async function readParityTable(known: KnownTable): Promise<Reading> {
  const reading: Reading = { figures: [], problems: [], notes: [] };
  const years = [...known.columns.keys()].filter((name) => /^\d{4}$/.test(name) && Number(name) >= FIRST_YEAR);
  let released: string | undefined;
  for await (const row of known.rows()) {
    released ??= dateOf(LAST_UPDATED.exec(row.cells.join(', '))?.[1]);
    if (!ALL_ITEMS.test(cellOf(known, row, 'description'))) continue;
    if (cellOf(known, row, 'geofips') === NATION) {
      reading.problems.push(...years.flatMap((year) => notAtHundred(known, row, year)));
      continue;
    }
    const place = placeOf(known, row);
    if (!place) continue;
    for (const year of years) addFigure(reading, known, row, place, year);
  }
  if (reading.figures.length === 0 && reading.problems.length === 0) {
    reading.problems.push(`It has no price levels of all items since ${FIRST_YEAR}.`);
  }
  const title = (figure: FoundFigure) => (released ? `${figure.title}, released ${released}` : figure.title);
  return { ...reading, figures: reading.figures.map((figure) => ({ ...figure, title: title(figure) })) };
}

interface Place {
  dataset: 'price_parity' | 'price_parity_metro';
  subject: string;
  label: string;
}

/** Undefined for regions of several states. */
function placeOf(known: KnownTable, row: Row): Place | undefined {
  const code = cellOf(known, row, 'geofips');
  const name = cellOf(known, row, 'geoname').replace(/\s*\*$/, '');
  switch (cellOf(known, row, 'tablename')) {
    case 'SARPP': {
      const state = code.endsWith('000') ? stateOfFips(code.slice(0, 2)) : undefined;
      return state && { dataset: 'price_parity', subject: state, label: states[state] };
    }
    case 'MARPP':
      return {
        dataset: 'price_parity_metro',
        subject: code,
        label: code === NONMETROPOLITAN ? name : name.replace(KIND, ''),
      };
    default:
      return undefined;
  }
}

/** What the levels are compared with. */
function notAtHundred(known: KnownTable, row: Row, year: string): string[] {
  const text = cellOf(known, row, year);
  return numberOf(text) === 100 ? [] : [`${known.at(row.line, year)}: the nation is at “${text}”, not at 100.`];
}

function addFigure(reading: Reading, known: KnownTable, row: Row, place: Place, year: string): void {
  const text = cellOf(known, row, year);
  const at = known.at(row.line, year);
  const level = numberOf(text);
  if (text === UNPUBLISHED || text === '') {
    reading.notes.push(`${place.label}: no price level of ${year}, and left out.`);
  } else if (level === undefined) {
    reading.problems.push(`${at}: “${text}” is neither a number nor (NA).`);
  } else if (level < LEAST || level > MOST) {
    reading.problems.push(`${at}: ${place.label}: ${text} is no price level with the nation at 100.`);
  } else {
    reading.figures.push({
      ...{ ...place, period: year, statistic: 'rpp_all', value: text, unit: 'US = 100', publisher: 'BEA' },
      ...{ title: `Regional price parities (${tableOf[place.dataset]}), all items`, confidence: 'high', at },
    });
  }
}

const tableOf = { price_parity: 'SARPP', price_parity_metro: 'MARPP' } as const;

/** `February 19, 2026` as 2026-02-19. */
function dateOf(text: string | undefined): string | undefined {
  const date = new Date(`${text} UTC`);
  return text === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
