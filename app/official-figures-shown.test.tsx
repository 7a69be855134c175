import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { beforeAll, expect, test } from 'vitest';
import { monthName } from '@/app/_words/month-name';
import AreaPage from '@/app/areas/[area]/page';
import { topicAt } from '@/app/guide/topics';
import { StatePage } from '@/app/states/[state]/state-page';
import { readAreas } from '@/lib/areas/read-areas';
import { seedCounties } from '@/lib/areas/seed-counties';
import type { DatasetName } from '@/lib/baselines/official-datasets';
import { readSeedFiles } from '@/lib/baselines/read-seed-files';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { valuesOf } from '@/lib/survey/dimension';

type Figure = Awaited<ReturnType<typeof readSeedFiles>>['official'][number];

interface Shown {
  /** A state's code, an area's, or the slug of a page of the guide. */
  page: string;
  /** What stands beside the figure, in the same row or sentence. */
  beside: string;
}

const year = ({ period }: Figure) => period.slice(0, 4);
const onGuide = (page: string) => (figure: Figure) => ({ page, beside: year(figure) });
const onState = (figure: Figure) => ({ page: figure.subject, beside: year(figure) });
/** Of BEA's US outside metropolitan areas, which each area there tells. */
const NONMETROPOLITAN = { code: '00999', page: '100001' };

/** Where one would look for each figure. A dataset without a page does not compile. */
const shown = {
  oews_national: onGuide('related-careers'),
  oews_state: onState,
  oews_sector: onGuide('work-settings'),
  oews_industry: ({ label }) => ({ page: 'work-settings', beside: label }),
  price_parity: onState,
  area_wage: ({ subject, statistic }) => ({ page: subject, beside: `evel ${statistic.slice(1, 2)}` }),
  price_parity_metro: (figure) => ({
    page: figure.subject === NONMETROPOLITAN.code ? NONMETROPOLITAN.page : figure.subject,
    beside: `in ${year(figure)}`,
  }),
  oews_area: ({ subject, period }) => ({ page: subject, beside: period }),
  employment_projection: onGuide('job-outlook'),
  consumer_price: onGuide('cost-of-living'),
  consumer_price_month: ({ period }) => ({ page: 'cost-of-living', beside: monthName(period) }),
  aapc_survey: (figure) => onGuide(figure.statistic === 'remote_share' ? 'remote-work' : 'certifications')(figure),
} satisfies Record<DatasetName, (figure: Figure) => Shown>;

function written({ value, unit }: Figure): string {
  const number = Number(value);
  switch (unit) {
    case 'usd a year':
      return `$${number.toLocaleString('en-US')}`;
    case 'usd an hour':
      return `$${number.toFixed(2)}`;
    case 'percent':
      return `${number}%`;
    case 'US = 100':
      return number.toFixed(1);
    case '1982-84 = 100':
      return String(number);
    default:
      return number.toLocaleString('en-US');
  }
}

/** The rows, sentences and other blocks of each page. */
const blocks = new Map<string, string[]>();

/** Of the pages of 530 areas, which are all made alike, every so many are read. */
const EVERY = 40;

/** All but those of the areas that are left out. What BEA has of metros elsewhere named or of the US is told by none. */
async function readFigures(): Promise<Figure[]> {
  const { official } = await readSeedFiles();
  const areas = [...new Set(official.flatMap(({ dataset, subject }) => (dataset === 'area_wage' ? [subject] : [])))];
  const read = new Set([NONMETROPOLITAN.page, ...areas.filter((_, index) => index % EVERY === 0)]);
  return official.filter((figure) => {
    const { page } = shown[figure.dataset](figure);
    return read.has(page) || !/^area_wage$|_metro$|_area$/.test(figure.dataset);
  });
}

beforeAll(async () => {
  await seedBaselines();
  await seedCounties();
  const official = await readFigures();
  const pages = new Set(official.map((figure) => shown[figure.dataset](figure).page));
  const areas = await readAreas();
  const slugs = new Map(areas.kind === 'published' ? areas.areas.map(({ code, slug }) => [code, slug]) : []);
  for (const page of pages) blocks.set(page, blocksOf(await rendered(page, slugs.get(page))));
}, 300_000);

async function rendered(page: string, area: string | undefined): Promise<string> {
  if (area) return htmlOf(<AreaPage params={Promise.resolve({ area })} searchParams={Promise.resolve({})} />);
  const state = valuesOf('state').find((one) => one === page);
  if (state) return htmlOf(<StatePage state={state} view="annual" />);
  const content = await topicAt(page)?.topic.read();
  return htmlOf(
    content?.sections.map(({ id, heading, lead, children }) => (
      <section key={id}>
        <h2>{heading}</h2>
        <p>{lead}</p>
        {children}
      </section>
    )),
  );
}

async function htmlOf(node: React.ReactNode): Promise<string> {
  return text((await prerenderToNodeStream(node)).prelude);
}

function blocksOf(html: string): string[] {
  return html
    .split(/<(?:tr|li|p|div|dd|h2|section|summary)\b[^>]*>/)
    .map((block) => block.replaceAll(/<[^>]*>/g, ' ').replaceAll('&amp;', '&'));
}

test('every official figure stands on its page, beside its year, with publisher and dataset', async () => {
  const official = await readFigures();
  const missing = official.flatMap((figure) => {
    const { page, beside } = shown[figure.dataset](figure);
    const told = blocks.get(page) ?? [];
    const stands = told.some((block) => block.includes(written(figure)) && block.includes(beside));
    const [dataset = ''] = figure.title.toLowerCase().split(', ');
    const cited = told.some((block) => block.includes(figure.publisher) && block.toLowerCase().includes(dataset));
    return stands && cited ? [] : [`${page}: ${figure.statistic} of ${figure.subject} in ${figure.period}`];
  });
  expect(official.length).toBeGreaterThan(1_000);
  expect(missing).toEqual([]);
});

test('a figure read second-hand is marked where it stands', async () => {
  const official = await readFigures();
  const unmarked = official.flatMap((figure) => {
    const { page, beside } = shown[figure.dataset](figure);
    const told = blocks.get(page) ?? [];
    const marked = told.some(
      (block) => block.includes(written(figure)) && block.includes(beside) && /†|from a secondary source/.test(block),
    );
    return figure.confidence === 'high' || marked ? [] : [`${page}: ${figure.statistic} of ${figure.subject}`];
  });
  expect(unmarked).toEqual([]);
});
