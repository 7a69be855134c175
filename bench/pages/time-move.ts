import puppeteer from 'puppeteer-core';
import { z } from 'zod';
import { median } from '@/bench/median';
import { browserArguments, findBrowser } from '@/e2e/find-browser';

const MOVES = 7;
/** A pointer rests on a link, and the page behind it is rendered. */
const REST_MILLISECONDS = 1_000;
const SETTLED_MILLISECONDS = 1_500;

const paintSchema = z.object({ at: z.number(), prerendered: z.boolean() });

export interface Move {
  /** From the click to the largest paint of the next page. */
  milliseconds: number;
  /** How many of the moves found their page rendered ahead. */
  prerendered: number;
  moves: number;
}

/**
 * How long a reader waits for the page behind a link, as the median of some moves from `from` to `to`. By a browser of its
 * own: under Playwright, Chromium renders nothing ahead.
 */
export async function timeMove(site: string, from: string, to: string): Promise<Move> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: browserArguments,
    defaultViewport: null,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const waits: number[] = [];
    let prerendered = 0;
    for (let move = 0; move < MOVES; move++) {
      const page = await browser.newPage();
      await page.goto(site + from, { waitUntil: 'networkidle0' });
      await page.hover(`a[href="${to}"]`);
      await pause(REST_MILLISECONDS);
      const clicked = Date.now();
      await page.click(`a[href="${to}"]`);
      await pause(SETTLED_MILLISECONDS);
      // Puppeteer loses a page that was rendered ahead; its target is there.
      const shown = await browser.waitForTarget((target) => target.type() === 'page' && target.url() === site + to);
      const session = await shown.createCDPSession();
      const { result } = await session.send('Runtime.evaluate', {
        expression: `(${largestPaint})()`,
        awaitPromise: true,
        returnByValue: true,
      });
      const paint = paintSchema.parse(result.value);
      waits.push(paint.at - clicked);
      if (paint.prerendered) prerendered++;
      await session.send('Page.close');
    }
    return { milliseconds: median(waits), prerendered, moves: MOVES };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function largestPaint(): Promise<unknown> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [navigation] = performance.getEntriesByType('navigation');
      const { activationStart = 0 } = { activationStart: 0, ...navigation?.toJSON() };
      // What was painted ahead is seen once the page is shown.
      const seen = Math.max(list.getEntries().at(-1)?.startTime ?? Number.POSITIVE_INFINITY, activationStart);
      resolve({ at: performance.timeOrigin + seen, prerendered: activationStart > 0 });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
