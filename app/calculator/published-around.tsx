import { cellText } from '@/app/_components/cell-text';
import { payAxis } from '@/app/_components/pay-axis';
import { amountsOf, type PayRange, type PayVoices } from '@/app/_components/pay-row';
import { PaySection } from '@/app/_components/pay-section';
import { PayTable, type PayTableRow } from '@/app/_components/pay-table';
import { BlsSource, GuideSource, SourceNote } from '@/app/_components/source-note';
import { StripLegend } from '@/app/_components/strip-legend';
import { type CellName, cellWith, nameOf, partsOf } from '@/lib/aggregates/cell';
import { readFigure } from '@/lib/aggregates/read-figures';
import { readGuideMedian } from '@/lib/baselines/read-guide-median';
import { type GuideDimension, readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readStateOfficial } from '@/lib/baselines/read-state-official';
import { columnsOf } from '@/lib/estimate/job';
import type { Question } from '@/lib/estimate/question';
import { valuesOf } from '@/lib/survey/dimension';

/** The published figures that come nearest to the job: its pairs, then its parts, then the nation. */
export async function PublishedAround({ question: { job, payCents } }: { question: Question }) {
  const cells = cellsAround(columnsOf(job), job.employment === 'contract');
  const rows = await Promise.all(
    cells.map(async (cell): Promise<PayTableRow> => {
      const voices = await voicesOf(cell);
      const marked = payCents === undefined ? voices : { ...voices, mark: { cents: payCents, name: 'your amount' } };
      return { key: cell, label: cellText(cell), voices: marked };
    }),
  );
  const speaking = rows.filter(
    ({ voices }) => voices.survey.shows !== 'nothing' || voices.guide !== null || voices.official !== null,
  );
  const axis = payAxis(
    'annual',
    speaking.flatMap(({ voices }) => amountsOf(voices)),
  );
  const [official] = await readNationalOfficial();
  return (
    <PaySection
      id="published"
      heading="What is published around it"
      lead="No model here: what coders reported, the guide’s ranges and BLS, each by itself."
    >
      <PayTable caption="Published pay near this job" subject="Coders" axis={axis} rows={speaking} />
      <StripLegend strips={speaking.map(({ voices }) => voices)} />
      <SourceNote>
        <BlsSource source={official.source} />
        <GuideSource section={(await readGuideMedian()).section} />
      </SourceNote>
    </PaySection>
  );
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

async function voicesOf(cell: CellName): Promise<PayVoices> {
  const [survey, guide, official] = await Promise.all([readFigure(cell), guideOf(cell), officialOf(cell)]);
  return { survey, guide, official };
}

const guided: readonly GuideDimension[] = ['level', 'state', 'specialty', 'setting', 'arrangement'];

async function guideOf(cell: CellName): Promise<PayRange | null> {
  const [part, more] = partsOf(cell);
  const dimension = guided.find((name) => name === part?.dimension);
  if (!part || !dimension || more) return null;
  const ranges: Readonly<Record<string, PayRange | null>> = await readGuideRanges(dimension);
  return ranges[part.value] ?? null;
}

async function officialOf(cell: CellName): Promise<PayVoices['official']> {
  if (cell === 'nation') {
    const [latest] = await readNationalOfficial();
    return { statistic: 'median', cents: latest.medianCents, spread: null };
  }
  const [part, more] = partsOf(cell);
  const state = valuesOf('state').find((value) => part?.dimension === 'state' && value === part.value);
  if (!state || more) return null;
  const official = (await readStateOfficial())[state];
  return { statistic: 'mean', cents: official.meanCents, spread: null };
}
