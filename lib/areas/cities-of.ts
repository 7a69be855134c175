/** One city each, though a hyphen stands in its name. */
const hyphenated = /\b(Winston|Wilkes)-/;

/** The cities that the title of a metropolitan area names: Dallas, Fort Worth and Arlington of `Dallas-Fort Worth-Arlington, TX`. */
export function citiesOf(title: string): string[] {
  const [cities = ''] = title.split(', ');
  return cities
    .replace(hyphenated, '$1\u2011')
    .split(/[-/]+/)
    .map((city) => city.replace('\u2011', '-').replace(/^(?:Urban|The) | (?:Town|MSA)$/g, ''))
    .filter((city) => !city.endsWith(' County'));
}
