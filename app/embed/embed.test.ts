import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiptRoute } from '@/app/_site/receipt-route';
import { siteAddress } from '@/app/_site/site-address';
import { cellPath } from '@/lib/aggregates/cell-path';
import type { Figure } from '@/lib/aggregates/figure';
import { db } from '@/lib/db/client';
import { cutFonts } from '@/lib/start/cut-fonts';
import { GET } from './[...cell]/route';
import { embedStyles, plainStyles } from './embed-styles';
import { palettePng } from './palette-png';

const MOST_BYTES = 15_000;

const evidence = { coders: '25–49', months: { from: '2025-01', to: '2026-03' } } as const;
const quartiles = { ...evidence, p25Cents: 4_700_000, medianCents: 5_400_000, p75Cents: 6_400_000 } as const;
const bins = Array.from({ length: 30 }, (_, index) => ({
  fromCents: index === 0 ? null : 2_500_000 + index * 500_000,
  toCents: index === 29 ? null : 3_000_000 + index * 500_000,
  percent: index,
}));
const longest = 'state=DC&credential=ahima_data';

const figures: Readonly<Record<string, Figure>> = {
  few: { shows: 'nothing', why: 'few', cell: 'state=WY' },
  hidden: { shows: 'nothing', why: 'protects-others', cell: 'state=TX&experience=20+' },
  median: { shows: 'median', ...evidence, coders: '10–14', medianCents: 5_100_000, cell: 'level=mid' },
  quartiles: { shows: 'quartiles', ...quartiles, cell: 'experience=20+' },
  distribution: { shows: 'distribution', ...quartiles, p10Cents: 3_900_000, p90Cents: 9_900_000, bins, cell: longest },
};

let release = 0;

beforeAll(async () => {
  await cutFonts();
  const { id } = await db.release.create({ data: { approvedReports: 1, sample: true, windowFrom: new Date() } });
  release = id;
  const rows = Object.values(figures).map((figure) => ({ cell: figure.cell, releaseId: id, figure }));
  await db.publishedFigure.createMany({ data: rows });
});

function ask(path: string): Promise<Response> {
  return GET(new NextRequest(siteAddress(`/embed/${path}`)), { params: Promise.resolve({ cell: path.split('/') }) });
}

describe.each(Object.entries(figures))('the chart of a figure: %s', (_, figure) => {
  const path = cellPath(figure.cell);

  it.each([
    ['', 'text/html; charset=utf-8'],
    ['.svg', 'image/svg+xml; charset=utf-8'],
    ['.png', 'image/png'],
  ])('as *%s is light enough, and for no index', async (ending, type) => {
    const response = await ask(`${path}${ending}`);
    expect(Object.fromEntries(response.headers)).toEqual({ 'content-type': type, 'x-robots-tag': 'noindex' });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    if (ending === '.png') {
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBe(640);
    }
  });

  it.each(['', '.svg'])(
    'as *%s says what it is, in words too, without a script or anything to load',
    async (ending) => {
      const said = await (await ask(`${path}${ending}`)).text();
      expect(said).toContain(siteAddress(receiptRoute(figure.cell, release)));
      expect(said).toContain('Sample data. ');
      expect(said).toContain('Coders chose to report');
      expect(said).toMatch(ending === '' ? /<title>What medical coders earn: .+<\/title>/ : /<title .+<desc /);
      expect(said).not.toMatch(/<script|\son\w+=|javascript:|<img|@import|url\((?!"?(?:#|&quot;#))/);
      if (figure.shows === 'nothing') {
        expect(said).toContain(
          figure.why === 'few'
            ? 'Not shown: not enough coders yet (10 needed).'
            : 'Not shown: held back to protect a few coders.',
        );
        expect(said.replace(/<style>.*<\/style>/s, '')).not.toMatch(/\$|coders, |<rect (?!width="640")/);
      } else {
        expect(said).toContain(`${figure.coders} coders, Jan 2025 – Mar 2026`);
        expect(said).toContain(figure.medianCents === 5_100_000 ? '$51,000' : '$54,000');
      }
    },
  );
});

it.each([
  '',
  'x',
  'state/ZZ',
  'state/tx',
  'state/TX/',
  'level/mid/state/TX',
  'nation.gif',
  'nation.svg.png',
  'year/1999',
])('there is no chart of %j', async (path) => {
  const response = await ask(path);
  expect([response.status, await response.text()]).toEqual([404, 'There is no such figure.']);
});

it('styles hold every color that they name, and for PNG nothing but colors', async () => {
  for (const kind of ['page', 'picture'] as const) {
    const styles = await embedStyles(kind);
    for (const theme of [/^:root \{([^}]*)\}/, /prefers-color-scheme: dark\) \{ :root \{([^}]*)\}/]) {
      const set = theme.exec(styles)?.[1] ?? '';
      for (const [token] of styles.matchAll(/(?<=var\()--(?!text|measure)[\w-]+/g))
        expect(set).toContain(`${token}: #`);
    }
  }
  expect(plainStyles(await embedStyles('picture'))).not.toMatch(/var\(|@|"#|none;|rem\b/);
});

it('a PNG holds the pixels that it was given', () => {
  const [red, blue] = [
    [255, 0, 0, 255],
    [0, 0, 255, 255],
  ];
  const png = Buffer.from(palettePng(Uint8Array.from([red, red, red, red, blue, red].flat()), 3, 2));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
  expect([...png.subarray(png.indexOf('PLTE') + 4, png.indexOf('PLTE') + 10)]).toEqual([255, 0, 0, 0, 0, 255]);
});
