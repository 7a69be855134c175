import puppeteer from 'puppeteer-core';
import { z } from 'zod';
import { median } from '@/bench/median';
import { browserArguments, findBrowser } from '@/e2e/find-browser';

const MOVES = 7;
/** A pointer rests on a link, and the page behind it is rendered. */
const REST_MILLISECONDS = 1_000;
const SETTLED_MILLISECONDS = 1_500;

const moveSchema = z.object({ milliseconds: z.number(), prerendered: z.boolean() });

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
      await page.evaluate(noteClick);
      await page.click(`a[href="${to}"]`);
      await pause(SETTLED_MILLISECONDS);
      // Puppeteer loses a page that was rendered ahead; its target is there.
      const shown = await browser.waitForTarget((target) => target.type() === 'page' && target.url() === site + to);
      const session = await shown.createCDPSession();
      const { result } = await session.send('Runtime.evaluate', {
        expression: `(${largestPaintAfterClick})()`,
        awaitPromise: true,
        returnByValue: true,
      });
      const measured = moveSchema.parse(result.value);
      waits.push(measured.milliseconds);
      if (measured.prerendered) prerendered++;
      await session.send('Page.close');
    }
    return { milliseconds: median(waits), prerendered, moves: MOVES };
  } finally {
    await browser.close();
  }
}

/** Runs in the page that is left: a click of Puppeteer begins long before the page hears of it. */
function noteClick(): void {
  addEventListener('click', ({ timeStamp }) =>
    localStorage.setItem('clicked', `${performance.timeOrigin + timeStamp}`),
  );
}

/** Runs in the page that is shown. */
function largestPaintAfterClick(): Promise<unknown> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [navigation] = performance.getEntriesByType('navigation');
      const { activationStart = 0 } = { activationStart: 0, ...navigation?.toJSON() };
      // What was painted ahead is seen once the page is shown.
      const seen = Math.max(list.getEntries().at(-1)?.startTime ?? Number.POSITIVE_INFINITY, activationStart);
      const clicked = Number(localStorage.getItem('clicked'));
      resolve({ milliseconds: performance.timeOrigin + seen - clicked, prerendered: activationStart > 0 });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
