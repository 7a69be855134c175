import { filterNames } from '@/app/api/v1/parameters';
import type { Part } from '@/lib/aggregates/cell';
import { cellWith } from '@/lib/aggregates/cell';
import type { ReadFigure } from '@/lib/aggregates/figure';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { countedAs } from '@/lib/survey/credentials';
import { dimensions, valuesOf } from '@/lib/survey/dimension';
import { credentialOrGroupFromText } from '@/lib/survey/typed-credentials';
import type { ParameterProblem } from '@/lib/url-parameters';

/** The figures that the parameters ask for, or what is wrong with them. */
export async function askedFigures(
  parameters: URLSearchParams,
): Promise<{ figures: ReadFigure[] } | { problems: ParameterProblem[] }> {
  const problems: ParameterProblem[] = [];
  const parts: Part[] = [];
  for (const dimension of filterNames) {
    const value = parameters.get(dimension);
    if (!value) continue;
    const known = dimension === 'credential' ? countedFrom(value) : value;
    if (known && Object.hasOwn(dimensions[dimension], known)) parts.push({ dimension, value: known });
    else problems.push({ parameter: dimension, message: `Give one of ${valuesOf(dimension).join(', ')}` });
  }
  const year = parameters.get('year');
  if (year && /^20\d\d$/.test(year)) parts.push({ dimension: 'year', value: year });
  else if (year) problems.push({ parameter: 'year', message: 'Give a year such as 2026' });
  const by = parameters.get('by');
  const listed = filterNames.find((name) => name === by);
  if (by && !listed) problems.push({ parameter: 'by', message: `Give one of ${filterNames.join(', ')}` });
  const format = parameters.get('format');
  if (format && !['json', 'csv'].includes(format)) problems.push({ parameter: 'format', message: 'Give json or csv' });
  if (problems.length > 0) return { problems };

  const unlisted = (parameter: string) => ({
    problems: [{ parameter, message: 'This combination is no cell of the survey. Ask /api/v1/estimate for it' }],
  });
  if (!listed) {
    const cell = cellWith(parts);
    return cell ? { figures: [await readFigure(cell)] } : unlisted(parts.at(-1)?.dimension ?? 'query');
  }
  const [within, ...more] = parts;
  const [first] = valuesOf(listed);
  const exists = cellWith([{ dimension: listed, value: first ?? '' }, ...(within ? [within] : [])]);
  if (more.length > 0 || !exists) return unlisted('by');
  return { figures: Object.values<ReadFigure>(await readFigures(listed, within)) };
}

/** A credential by any of its names, as the survey counts it. */
function countedFrom(text: string): string | undefined {
  const named = credentialOrGroupFromText(text);
  return named && countedAs(named);
}
