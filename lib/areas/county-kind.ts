/** An independent city stands beside counties, and may bear the name of one: `Fairfax city`, `Fairfax County`. */
export type CountyKind = 'city' | 'county';

const written =
  / (?:(city)|County|Parish|City and Borough|Borough|Census Area|Municipality|Municipio|Planning Region)$/;

const typed: Readonly<Record<CountyKind, RegExp>> = {
  county:
    /^(.+?)[\s,]+(?:county|cnty|cty|co|parish|par|city and borough|borough|boro|census area|municipality|municipio|mun|planning region|region)\.?$/i,
  city: /^(.+?)[\s,]+(?:independent city|city|town)$/i,
};

/** What a county is called without its kind: St. Louis for `St. Louis city`; `Carson City` has no other name. */
export function splitKind(county: string): { name: string; kind: CountyKind } {
  const [end = '', city] = written.exec(county) ?? [];
  return { name: county.slice(0, county.length - end.length), kind: city ? 'city' : 'county' };
}

/** The same of what someone typed; undefined where no kind was typed. */
export function splitTypedKind(text: string): { name: string; kind: CountyKind } | undefined {
  for (const kind of ['county', 'city'] as const) {
    const [, name] = typed[kind].exec(text) ?? [];
    if (name) return { name, kind };
  }
  return undefined;
}

/** `Orleans Parish` for `Parish of Orleans`. */
export function withKindLast(text: string): string {
  return text.replace(/^(county|parish|borough|municipality|municipio|city|town) of (.+)$/i, '$2 $1');
}
