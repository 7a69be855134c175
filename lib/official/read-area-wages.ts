import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import type { Reading } from './found-figure';
import { numberOf } from './number-of';
import { nameOf } from './open-tables';
import { cellOf, type KnownTable } from './recognize-table';
import { UnreadableOfficial } from './unreadable-official';

const levels = ['level1', 'level2', 'level3', 'level4'] as const;
/** Levels 2 and 3 lie evenly between 1 and 4; each is rounded to the cent. */
const ROUNDING = 0.011;
/** DOL gives no wage from here on. */
const TOP_CODE = 115;

/** How DOL's file has the ü of Mayagüez. */
const MANGLED = /\u0081u/g;

/** The names of DOL's areas, from the file that says which counties lie in each. */
export async function readAreaNames(known: KnownTable): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const row of known.rows()) {
    names.set(cellOf(known, row, 'area'), cellOf(known, row, 'areaname').replace(MANGLED, 'ü'));
  }
  return names;
}

/**
 * The four prevailing wages of each area that DOL makes of OEWS. Neither the wage year nor which of its two exports a file
 * is stands in it: the folder that DOL packs them in says the one, the file's name the other.
 */
export async function readAreaWages(
  known: KnownTable,
  names: ReadonlyMap<string, string>,
  asked: string | undefined,
): Promise<Reading> {
  const name = nameOf(known.file);
  if (!/^ALC/i.test(name)) {
    throw new UnreadableOfficial(
      /^EDC/i.test(name)
        ? 'It has the wages of colleges and their research alone. Import ALC_Export.csv, those of all employers.'
        : 'DOL’s ALC_Export.csv (all employers) and EDC_Export.csv (colleges alone) look alike: leave the file its name.',
    );
  }
  if (names.size === 0)
    throw new UnreadableOfficial('Name Geography.csv of the same folder too: it has the names of the areas.');
  const period = periodOf(known.file.file, asked);
  const reading: Reading = { figures: [], problems: [], notes: [] };
  const without = new Map(names);
  for await (const row of known.rows()) {
    if (cellOf(known, row, 'soccode') !== MEDICAL_RECORDS_SPECIALISTS) continue;
    const area = cellOf(known, row, 'area');
    const label = names.get(area);
    const note = cellOf(known, row, 'label');
    if (label === undefined) {
      reading.problems.push(
        `${known.at(row.line, 'area')}: “${area}” is no area of the geography file: are both of one year?`,
      );
    } else if (note !== '') {
      reading.notes.push(`${label}: DOL says “${note}”, which is no wage by the hour and level; left out.`);
    } else {
      without.delete(area);
      const wages = levels.map((level) => ({ text: cellOf(known, row, level), at: known.at(row.line, level) }));
      reading.problems.push(...uneven(label, wages));
      reading.figures.push(
        ...wages.map(({ text, at }, place) => ({
          ...{
            dataset: 'area_wage' as const,
            period,
            subject: area,
            statistic: `l${place + 1}_hourly`,
            label,
            value: text,
          },
          ...{ unit: 'usd an hour', publisher: 'DOL', title: titleOf(period), confidence: 'high' as const, at },
        })),
      );
    }
  }
  if (reading.figures.length === 0 && reading.problems.length === 0) {
    reading.problems.push(`None of its rows is of ${MEDICAL_RECORDS_SPECIALISTS}.`);
  } else if (without.size > 0) {
    reading.notes.push(`Areas without a wage: ${[...without.values()].join('; ')}.`);
  }
  return reading;
}

function uneven(label: string, wages: readonly { text: string; at: string }[]): string[] {
  const numbers = wages.map(({ text }) => numberOf(text));
  const [first, , , last] = numbers;
  return wages.flatMap(({ text, at }, place) => {
    const number = numbers[place];
    if (number === undefined || number <= 0) return [`${at}: ${label}: “${text}” is no wage.`];
    if (number > TOP_CODE) return [`${at}: ${label}: ${text} is above DOL’s top code of $${TOP_CODE} an hour.`];
    if (first === undefined || last === undefined) return [];
    const even = first + ((last - first) * place) / 3;
    if (last < first) return place === 3 ? [`${at}: ${label}: ${text} is below level 1.`] : [];
    return Math.abs(number - even) <= ROUNDING
      ? []
      : [`${at}: ${label}: ${text} does not lie evenly between levels 1 and 4, where ${even.toFixed(2)} would.`];
  });
}

const PERIOD = /^(20\d\d)-07\.\.(20\d\d)-06$/;
const FOLDER = /OFLC_Wages_(20\d\d)-(\d\d)/i;

/** `2025-07..2026-06`: as asked for, or as the folder says it. */
function periodOf(path: string, asked: string | undefined): string {
  const [, from = '', to = ''] = FOLDER.exec(path) ?? [];
  const said = from === '' ? undefined : `${from}-07..20${to}-06`;
  const period = asked ?? said;
  const [, first = '', second = ''] = PERIOD.exec(period ?? '') ?? [];
  if (period === undefined || Number(first) + 1 !== Number(second)) {
    throw new UnreadableOfficial(
      'Its wage year stands nowhere in it. Leave it in its folder OFLC_Wages_2025-26, or add --period 2025-07..2026-06.',
    );
  }
  if (said !== undefined && said !== period)
    throw new UnreadableOfficial(`Its folder says ${said}, and --period ${period}.`);
  return period;
}

function titleOf(period: string): string {
  return `Prevailing wages July ${period.slice(0, 4)}–June ${period.slice(9, 13)}, ${MEDICAL_RECORDS_SPECIALISTS}`;
}
