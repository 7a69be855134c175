import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheLife } from 'next/cache';
import { ImageResponse } from 'next/og';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { readSample } from '@/lib/aggregates/read-sample';
import { colors } from './colors';

/** What a shared link shows of its page. */
export interface Share {
  /** The question. */
  title: string;
  /** The main figure, in the color of its voice; null where the answer is a sentence. */
  figure: { of: 'survey' | 'official' | 'modeled'; amount: string; per: string } | null;
  /** What the figure is, or the sentence. */
  text: string;
  /** How many coders stand behind it, of which months, or which source. */
  evidence: string;
  /** The middle half and the eight in ten around it, where they are published; cents. */
  spread?: { p10Cents: number; p25Cents: number; medianCents: number; p75Cents: number; p90Cents: number };
}

export const shareSize = { width: 1200, height: 630 };

/** The picture of a shared link, as PNG: drawn when it is asked for, anew as soon as it would show something else. */
export async function shareImage(share: Share): Promise<Response> {
  await connection(); // no picture is made at build time
  const sample = await readSample();
  // A copy kept elsewhere would show old figures, as with the pages.
  const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=0, must-revalidate' };
  return new Response(await draw(share, sample), { headers });
}

/** Kept under all that it shows, so that no change of a figure needs to expire it. */
async function draw(share: Share, sample: boolean): Promise<ArrayBuffer> {
  'use cache';
  cacheLife('max');
  const image = new ImageResponse(<Picture share={share} sample={sample} />, {
    ...shareSize,
    fonts: [
      { name: 'Serif', weight: 600, data: await font('source-serif-4', 600) },
      { name: 'Sans', weight: 400, data: await font('source-sans-3', 400) },
      { name: 'Sans', weight: 600, data: await font('source-sans-3', 600) },
    ],
  });
  return image.arrayBuffer();
}

/** Of the packages of single weights: the drawing library reads no variable font. */
function font(family: string, weight: 400 | 600): Promise<Buffer> {
  const folder = path.join(process.cwd(), 'node_modules/@fontsource', family, 'files');
  return readFile(path.join(folder, `${family}-latin-${weight}-normal.woff`));
}

/** Between the margins. */
const WIDTH = 1056;

const figureColors = {
  survey: colors['survey-text'],
  modeled: colors['survey-text'],
  official: colors['official-text'],
} as const;

function Picture({ share: { title, figure, text, evidence, spread }, sample }: { share: Share; sample: boolean }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '56px 72px 52px',
        color: colors.ink,
        background: colors.paper,
        fontFamily: 'Sans',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontFamily: 'Serif', fontSize: 34 }}>
        <BrandMark />
        Paychart
        {sample && (
          <div style={{ display: 'flex', marginLeft: 'auto', color: colors.alert, fontFamily: 'Sans', fontSize: 28 }}>
            Sample data
          </div>
        )}
      </div>
      <Row top={44}>
        <div style={{ display: 'flex', fontFamily: 'Serif', fontSize: titleSize(title), lineHeight: 1.12 }}>
          {title}
        </div>
      </Row>
      {figure && (
        <Row top={26}>
          <div style={{ display: 'flex', alignItems: 'baseline', color: figureColors[figure.of] }}>
            <div style={{ display: 'flex', fontFamily: 'Serif', fontSize: 120, lineHeight: 1 }}>{figure.amount}</div>
            <div style={{ display: 'flex', marginLeft: 20, fontSize: 36 }}>{figure.per}</div>
          </div>
        </Row>
      )}
      <Row top={figure ? 16 : 36}>
        <div style={{ display: 'flex', fontSize: figure ? 34 : 44, lineHeight: 1.3 }}>{text}</div>
      </Row>
      {spread && <Strip spread={spread} />}
      <div
        style={{
          display: 'flex',
          marginTop: 'auto',
          paddingTop: 18,
          borderTop: `2px solid ${colors.rule}`,
          color: colors.soft,
          fontSize: 28,
        }}
      >
        {evidence}
      </div>
    </div>
  );
}

/** As large as fits one line; the longest take two. */
function titleSize(title: string): number {
  const letter = 0.53; // of the font size, on average
  return Math.max(40, Math.min(60, Math.floor(WIDTH / (letter * title.length))));
}

function Row({ top, children }: { top: number; children: ReactNode }) {
  return <div style={{ display: 'flex', marginTop: top }}>{children}</div>;
}

function BrandMark() {
  return (
    <svg width="52" height="36" viewBox="0 0 26 18" style={{ marginRight: 18 }} aria-hidden="true">
      <rect fill={colors['baseline-2']} y="3" width="26" height="12" rx="2" />
      <rect fill={colors.survey} x="5" y="6" width="15" height="6" rx="1" />
      <rect fill={colors.ink} x="11.5" width="2.5" height="18" rx="0.5" />
    </svg>
  );
}

/** The survey's pay strip from the 10th to the 90th percentile. */
function Strip({
  spread: { p10Cents, p25Cents, medianCents, p75Cents, p90Cents },
}: {
  spread: NonNullable<Share['spread']>;
}) {
  const x = (cents: number) => ((cents - p10Cents) / (p90Cents - p10Cents)) * WIDTH;
  return (
    <svg width={WIDTH} height="44" viewBox={`0 0 ${WIDTH} 44`} style={{ marginTop: 28 }} aria-hidden="true">
      <rect fill={colors['survey-2']} y="12" width={WIDTH} height="20" rx="4" />
      <rect fill={colors.survey} x={x(p25Cents)} y="12" width={x(p75Cents) - x(p25Cents)} height="20" rx="4" />
      <rect fill={colors.ink} x={x(medianCents) - 3} width="6" height="44" rx="2" />
    </svg>
  );
}
