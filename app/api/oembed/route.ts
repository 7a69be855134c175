import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { embedCode, embedTitle } from '@/app/_site/embed-code';
import { embedSize } from '@/app/_site/embed-route';
import { siteAddress } from '@/app/_site/site-address';
import { otherMethods, problem, refuseTooMany, unlessKnown } from '@/app/api/v1/answer';
import { chartedCell } from './charted-cell';

const AN_HOUR = 3_600;
const SMALLEST = 200;

const size = (most: number) =>
  z.coerce
    .number()
    .int()
    .min(SMALLEST)
    .catch(most)
    .transform((asked) => Math.min(asked, most));

/** What consumers send; what they send beyond it is none of ours. */
const question = z.object({
  url: z.url(),
  format: z.string().default('json'),
  maxwidth: size(embedSize.width),
  maxheight: size(embedSize.height),
});

/** Of a page of this site that draws a figure, what puts its chart into another site (oEmbed 1.0, oembed.com). */
export async function GET(request: NextRequest): Promise<Response> {
  const refused = await refuseTooMany(request);
  if (refused) return refused;
  const asked = question.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return problem(404, 'No such page', 'Give the address of a page of this site as url.');
  const { url, format, maxwidth: width, maxheight: height } = asked.data;
  if (format !== 'json') return problem(501, 'Not this format', 'Ask for format=json.');
  const page = new URL(url);
  const cell = page.origin === new URL(siteAddress('/')).origin ? chartedCell(page.pathname) : undefined;
  if (!cell) return problem(404, 'No chart is there', 'That is not the address of a page of this site with a chart.');
  const answer = {
    type: 'rich',
    version: '1.0',
    title: embedTitle(cell),
    provider_name: 'Paychart',
    provider_url: siteAddress('/'),
    cache_age: AN_HOUR,
    html: embedCode(cell, { width, height }),
    width,
    height,
  };
  return unlessKnown(request, JSON.stringify(answer), 'application/json; charset=utf-8');
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
