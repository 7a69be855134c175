import { officialPay, officialSources, placePay } from '@/app/_pay/official-pay';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, type OfficialPay, voicesIn } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { PayTable, type PayTableRow } from '@/app/_pay/pay-table';
import { BlsSource, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { cellText } from '@/app/_words/cell-text';
import { dollars } from '@/app/_words/money';
import { type CellName, cellWith, nameOf, partsOf } from '@/lib/aggregates/cell';
import type { Figure } from '@/lib/aggregates/figure';
import { readFigure } from '@/lib/aggregates/read-figures';
import { readGuideMedian } from '@/lib/baselines/read-guide-median';
import { type GuideDimension, type GuideRange, readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPlaceOfficial } from '@/lib/baselines/read-state-official';
import { columnsOf } from '@/lib/estimate/job';
import type { EstimateQuestion } from '@/lib/estimate/question';
import { valuesOf } from '@/lib/survey/dimension';

/** The published figures that come nearest to the job: its pairs, then its parts, then the nation. */
export async function PublishedAround({ question: { job, payCents } }: { question: EstimateQuestion }) {
  const mark = payCents === undefined ? undefined : { cents: payCents, name: 'your amount' };
  const cells = cellsAround(columnsOf(job), job.employment === 'contract');
  const read = await Promise.all(cells.map(async (cell) => ({ cell, ...(await publishedOf(cell)) })));
  const around = read.filter(({ cell, survey }) => partsOf(cell).length < 2 || survey.shows !== 'nothing');
  const rows = around.map(({ cell, survey, guide, official }): PayTableRow => {
    const voices = { survey, guide, official };
    return { key: cell, label: cellText(cell), voices: voicesIn('annual', mark ? { ...voices, mark } : voices, null) };
  });
  const axis = payAxis(
    'annual',
    rows.flatMap(({ voices }) => amountsOf(voices)),
  );
  const sections = new Set(around.flatMap(({ guide }) => guide?.section ?? []));
  return (
    <PaySection
      id="published"
      heading={publishedHeading(around.map(({ survey }) => survey))}
      lead="No model here: just what coders reported, the guide’s ranges and BLS figures, each on its own."
    >
      <PayTable caption="Published pay near this job" subject="Coders" axis={axis} rows={rows} />
      <StripLegend strips={rows.map(({ voices }) => voices)} />
      <SourceNote>
        <BlsSource sources={officialSources(rows.map(({ voices }) => voices))} />
        <GuideSource section={[...sections].join('”, “')} />
      </SourceNote>
    </PaySection>
  );
}

/** Between which amounts the published medians lie. */
function publishedHeading(figures: readonly Figure[]): string {
  const medians = figures.flatMap((figure) => (figure.shows === 'nothing' ? [] : [figure.medianCents]));
  if (medians.length === 0) return 'No group of coders near this job has a published median yet';
  const [least, most] = [Math.min(...medians), Math.max(...medians)];
  if (least === most) return `What is published around it has a median of ${dollars(least)}`;
  return `Published medians around it run from ${dollars(least)} to ${dollars(most)}`;
}

function cellsAround(singles: readonly CellName[], contract: boolean): CellName[] {
  const all: CellName[] = contract
    ? [...singles, nameOf({ dimension: 'employment', value: 'contract' })]
    : [...singles];
  const pairs = all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => cellWith([...partsOf(one), ...partsOf(other)]) ?? []),
  );
  return [...new Set([...pairs, ...all, 'nation' as const])];
}

interface Published {
  survey: Figure;
  guide: GuideRange | null;
  official: OfficialPay | null;
}

async function publishedOf(cell: CellName): Promise<Published> {
  const [survey, guide, official] = await Promise.all([readFigure(cell), guideOf(cell), officialOf(cell)]);
  return { survey, guide, official };
}

const guided: readonly GuideDimension[] = ['level', 'state', 'specialty', 'setting', 'arrangement'];

async function guideOf(cell: CellName): Promise<GuideRange | null> {
  if (cell === 'nation') {
    const { medianCents, section } = await readGuideMedian();
    return { lowCents: medianCents, highCents: medianCents, openEnded: false, section };
  }
  const [part, more] = partsOf(cell);
  const dimension = guided.find((name) => name === part?.dimension);
  if (!part || !dimension || more) return null;
  const ranges: Readonly<Record<string, GuideRange | null>> = await readGuideRanges(dimension);
  return ranges[part.value] ?? null;
}

async function officialOf(cell: CellName): Promise<Published['official']> {
  if (cell === 'nation') {
    return officialPay('median', await readNationalOfficial());
  }
  const [part, more] = partsOf(cell);
  const state = valuesOf('state').find((value) => part?.dimension === 'state' && value === part.value);
  if (!state || more) return null;
  return placePay(await readPlaceOfficial(state));
}
