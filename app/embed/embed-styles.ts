import { readFile } from 'node:fs/promises';
import path from 'node:path';
import axisLabels from '@/app/_pay/axis-labels.module.css';
import distribution from '@/app/_pay/distribution.module.css';
import foldedTable from '@/app/_pay/folded-table.module.css';
import payStrip from '@/app/_pay/pay-strip.module.css';
import stripFigure from '@/app/_pay/strip-figure.module.css';
import stripLegend from '@/app/_pay/strip-legend.module.css';
import stripPaints from '@/app/_pay/strip-paints.module.css';

type Names = Readonly<Record<string, string>>;

/** The sheets of the components that draw pay, with the names that these write. */
const inPictures: Readonly<Record<string, Names>> = {
  'axis-labels': axisLabels,
  distribution,
  'pay-strip': payStrip,
  'strip-paints': stripPaints,
};
const inPages: Readonly<Record<string, Names>> = {
  ...inPictures,
  'folded-table': foldedTable,
  'strip-figure': stripFigure,
  'strip-legend': stripLegend,
};

/** All that an embedded chart looks like, light and dark: it has no sheet beside it. */
export async function embedStyles(kind: 'page' | 'picture'): Promise<string> {
  const sheets = Object.entries(kind === 'page' ? inPages : inPictures);
  const [tokens, own, ...drawn] = await Promise.all([
    readSheet('app/globals.css'),
    readSheet('app/embed/embed.css'),
    ...sheets.map(async ([name, names]) => withNames(await readSheet(`app/_pay/${name}.module.css`), names)),
  ]);
  const rules = [...drawn, own].join(' ');
  const used = new Set(rules.match(/(?<=var\()--[\w-]+/g));
  const themes = tokens.matchAll(/(@media [^{}]+\{ )?:root \{([^}]*)\}/g);
  const colors = Array.from(themes, ([, medium, all = '']) => {
    const some = all.match(/--[\w-]+: [^;]+;/g)?.filter((each) => used.has(each.slice(0, each.indexOf(':'))));
    return `${medium ?? ''}:root { ${some?.join(' ')} }${medium ? ' }' : ''}`;
  });
  const all = [...colors, rules].join(' ');
  // A picture has no text around it to be as large as.
  return kind === 'page' ? all : all.replace(/(\d*\.?\d+)rem\b/g, (_, many) => `${Number(many) * 16}px`);
}

/** The same for a program that knows neither custom properties nor media: as it is in the light. */
export function plainStyles(styles: string): string {
  const [, light = ''] = /:root \{([^}]*)\}/.exec(styles) ?? [];
  const tokens = new Map(
    Array.from(light.matchAll(/(--[\w-]+): ([^;]+);/g), ([, name = '', value = '']) => [name, value]),
  );
  return styles
    .replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/:root \{[^}]*\}/g, '')
    .replace(/var\((--[\w-]+)\)/g, (_, name) => tokens.get(name) ?? 'none')
    .replace(/url\("(#[\w-]+)"\)/g, 'url($1)');
}

/** Without comments. */
async function readSheet(file: string): Promise<string> {
  const text = await readFile(path.join(process.cwd(), file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
}

function withNames(rules: string, names: Names): string {
  return rules.replace(/\.([a-z][\w-]*)/gi, (whole, name) => (names[name] ? `.${names[name]}` : whole));
}
