import lighthouse from 'lighthouse';
import { z } from 'zod';
import { keysOf } from '@/lib/survey/vocabulary';

const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const;

const score = z.object({ score: z.number() });
const figure = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score, seo: score }),
  audits: z.object({
    'largest-contentful-paint': figure,
    'cumulative-layout-shift': figure,
    'total-blocking-time': figure,
  }),
});

export interface PageAudit {
  /** 0–100 by category. */
  scores: { name: string; score: number }[];
  lcpSeconds: number;
  layoutShift: number;
  blockingMilliseconds: number;
}

/** Lighthouse now and then loses the trace of a page, and asks to be run again. */
const ATTEMPTS = 3;

/** Lighthouse as a phone sees the page, by the browser that is to be debugged on `port`. */
export async function auditPage(port: number, address: string): Promise<PageAudit> {
  const audit = () => lighthouse(address, { port, output: 'json', logLevel: 'silent' });
  let result = await audit();
  for (let attempt = 1; result?.lhr.runtimeError && attempt < ATTEMPTS; attempt++) result = await audit();
  if (result?.lhr.runtimeError) throw new Error(`Lighthouse on ${address}: ${result.lhr.runtimeError.message}`);
  const { categories: found, audits } = reportSchema.parse(result?.lhr);
  return {
    scores: keysOf(categories).map((key) => ({ name: categories[key], score: Math.round(100 * found[key].score) })),
    lcpSeconds: audits['largest-contentful-paint'].numericValue / 1000,
    layoutShift: audits['cumulative-layout-shift'].numericValue,
    blockingMilliseconds: audits['total-blocking-time'].numericValue,
  };
}
