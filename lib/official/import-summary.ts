import { type Imported, moves } from './import-official';
import type { Change } from './plan-import';
import type { ReadFile } from './read-official-files';

/** So many of a kind are named, the others counted. */
const NAMED = 8;

/** What an import did or would do, for whoever runs it. */
export function importSummary({ files, changes, refused, written }: Imported): string {
  const end = refused
    ? 'Nothing was written: correct what is wrong, or leave the file out.'
    : written
      ? 'That was written, and the site shows it now.'
      : changes.some(moves)
        ? 'Nothing was written. Run it again with --write to do that.'
        : 'Nothing was written: the site has all of it already.';
  return [...files.map(aboutFile), ...aboutChanges(changes), end].join('\n');
}

function aboutFile({ name, layout, figures, problems, notes }: ReadFile): string {
  const kept = figures.length === 1 ? '1 figure to keep' : `${figures.length.toLocaleString('en-US')} figures to keep`;
  return [
    `${name}: ${layout === undefined ? 'not recognized' : `${layout}, ${kept}`}.`,
    ...listed(problems, (problem) => `  Wrong: ${problem}`),
    ...listed(notes, (note) => `  ${note}`),
  ].join('\n');
}

/** Periods of which the same is to be said are said together, as the months of a year. */
function aboutChanges(changes: readonly Change[]): string[] {
  const periods = new Map<string, string[]>();
  for (const change of changes) {
    const text = aboutChange(change);
    periods.set(text, [...(periods.get(text) ?? []), change.period]);
  }
  return Array.from(periods, ([text, of]) => {
    const [first = '', last = first] = [of.toSorted()[0], of.toSorted().at(-1)];
    return text.replace(PERIOD, of.length > 1 ? `${first} to ${last} (each of ${of.length} periods)` : first);
  });
}

const PERIOD = '{period}';

function aboutChange({ dataset, from, added, changed, reworded, same, dropped, twin }: Change): string {
  const counts = [
    ...(added.length > 0 ? [`adds ${added.length}`] : []),
    ...(changed.length > 0 ? [`changes ${changed.length}`] : []),
    ...(reworded.length > 0 ? [`names source or place of ${reworded.length} anew`] : []),
    ...(dropped.length > 0 ? [`drops ${dropped.length}`] : []),
    ...(same.length > 0 ? [`leaves ${same.length} as ${same.length > 1 ? 'they are' : 'it is'}`] : []),
  ];
  const now = from.length > 0 ? `, now of ${from.join(' and ')}` : '';
  return [
    `${dataset} ${PERIOD}${now}: ${counts.join(', ')}.`,
    ...listed(
      changed,
      ({ figure, was }) => `  ${figure.label}, ${figure.statistic}: ${was.value} becomes ${figure.value}`,
    ),
    ...listed(dropped, ({ label, statistic, value }) => `  ${label}, ${statistic}: ${value} goes`),
    ...(twin === undefined
      ? []
      : [`  Wrong: these are the figures of ${twin} again: is the file called by a wrong year?`]),
  ].join('\n');
}

function listed<Item>(items: readonly Item[], text: (item: Item) => string): string[] {
  const rest = items.length - NAMED;
  return [...items.slice(0, NAMED).map(text), ...(rest > 0 ? [`  … and ${rest.toLocaleString('en-US')} more`] : [])];
}
