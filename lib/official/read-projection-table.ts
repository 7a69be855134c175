import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import type { Reading } from './found-figure';
import { keptOccupations } from './kept-occupations';
import { numberOf } from './number-of';
import type { Row } from './open-tables';
import { cellOf, type KnownTable, projectionColumns } from './recognize-table';
import { UnreadableOfficial } from './unreadable-official';

const kept: ReadonlySet<string> = new Set(['00-0000', MEDICAL_RECORDS_SPECIALISTS]);
const THOUSAND = 1_000;
/** Jobs are rounded to the hundred, growth to the tenth of a percent. */
const JOBS_ROUNDING = 0.151;
const GROWTH_ROUNDING = 0.151;

/** BLS's occupation table of one ten-year projection, in thousands of jobs; what belongs together has to add up. */
export async function readProjectionTable(known: KnownTable): Promise<Reading> {
  const reading: Reading = { figures: [], problems: [], notes: [] };
  const named = namesOf(known);
  for await (const row of known.rows()) {
    const code = /\d\d-\d{4}/.exec(cellOf(known, row, named.code))?.[0] ?? '';
    if (!kept.has(code)) continue;
    const figures = [
      { statistic: 'employment_base', column: named.base, unit: 'jobs' },
      { statistic: 'employment_projected', column: named.projected, unit: 'jobs' },
      { statistic: 'employment_change', column: named.change, unit: 'jobs' },
      { statistic: 'growth_pct', column: named.percent, unit: 'percent' },
      { statistic: 'openings_per_year', column: named.openings, unit: 'jobs a year' },
    ].map(({ statistic, column, unit }) => {
      const text = cellOf(known, row, column);
      return { statistic, unit, text, number: numberOf(text), at: known.at(row.line, column) };
    });
    const label = keptOccupations[code] ?? code;
    reading.problems.push(...notAddingUp(known, row, named, label));
    for (const { statistic, unit, text, number, at } of figures) {
      if (number === undefined) {
        reading.problems.push(`${at}: ${label}: “${text}” is no number.`);
        continue;
      }
      reading.figures.push({
        ...{ dataset: 'employment_projection', period: named.period, subject: code, statistic, label, unit, at },
        value: String(unit === 'percent' ? number : Math.round(number * THOUSAND)),
        ...{ publisher: 'BLS', title: `Employment Projections ${named.period}`, confidence: 'high' },
      });
    }
  }
  if (reading.figures.length === 0 && reading.problems.length === 0) {
    reading.problems.push(`None of its rows is of ${MEDICAL_RECORDS_SPECIALISTS}.`);
  }
  return reading;
}

interface Named {
  /** Such as `2024-34`. */
  period: string;
  code: string;
  base: string;
  projected: string;
  change: string;
  percent: string;
  openings: string;
}

/** The names of the columns and the years that these name, which have to be two alone. */
function namesOf({ columns }: KnownTable): Named {
  const names = [...columns.keys()];
  const of = (part: keyof typeof projectionColumns) => names.filter((name) => projectionColumns[part].test(name));
  const yearsIn = (name: string) => name.match(/\d{4}(?:-\d{2,4})?/g) ?? [];
  const [base = '', projected = ''] = of('employment').toSorted();
  const [from = '', to = ''] = [...yearsIn(base), ...yearsIn(projected)];
  const period = `${from}-${to.slice(2)}`;
  const [code = '', change = '', percent = '', openings = ''] = [
    ...[of('code')[0], of('change')[0], of('percent')[0], of('openings')[0]],
  ];
  const others = [change, percent, openings]
    .flatMap(yearsIn)
    .filter((years) => ![period, `${from}-${to}`].includes(years));
  if (Number(to) - Number(from) !== 10 || others.length > 0) {
    throw new UnreadableOfficial(
      `Its columns are of several projections: jobs of ${from} and ${to}, and ${others.join(', ')}.`,
    );
  }
  return { period, code, base, projected, change, percent, openings };
}

function notAddingUp(known: KnownTable, row: Row, named: Named, label: string): string[] {
  const of = (column: string) => numberOf(cellOf(known, row, column));
  const [base, projected, change, percent] = [of(named.base), of(named.projected), of(named.change), of(named.percent)];
  if (base === undefined || projected === undefined || change === undefined || percent === undefined) return [];
  const problems: string[] = [];
  if (Math.abs(projected - base - change) > JOBS_ROUNDING) {
    problems.push(
      `${known.at(row.line, named.change)}: ${label}: ${change} is not the difference of ${base} and ${projected}.`,
    );
  }
  if (Math.abs((change / base) * 100 - percent) > GROWTH_ROUNDING) {
    problems.push(`${known.at(row.line, named.percent)}: ${label}: ${change} is not ${percent} % of ${base}.`);
  }
  return problems;
}
