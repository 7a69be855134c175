import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';

export interface PageWeight {
  requests: number;
  /** Over the wire, headers left out. */
  kb: number;
  /** Of all scripts, each gzipped. */
  scriptKb: number;
}

/** What a browser that was never there fetches for the page until it is quiet. */
export async function pageWeight(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    const scripts: Promise<Buffer>[] = [];
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    );
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const script = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    return { requests: sizes.length, kb: bytes / 1000, scriptKb: script / 1000 };
  } finally {
    await context.close();
  }
}
