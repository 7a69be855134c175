import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';

/** Bytes of all scripts that the page loads until it is quiet, each gzipped. */
export async function scriptBytes(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
  } finally {
    await page.close();
  }
}
