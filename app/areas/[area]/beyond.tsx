import { PaySection } from '@/app/_pay/pay-section';
import { PlainTable } from '@/app/_pay/plain-table';
import { BlsSource, citedDataset, SourceNote } from '@/app/_pay/source-note';
import { asPaid, payIn, payText } from '@/app/_words/pay-view';
import { statesInSentence } from '@/app/areas/area-words';
import type { Area } from '@/lib/areas/area';
import { surveyYear } from '@/lib/areas/area-pay';
import type { Oews } from '@/lib/baselines/oews';
import { type OfficialSource, sourcesOf } from '@/lib/baselines/official-figures';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPlaceOfficial } from '@/lib/baselines/read-state-official';
import { states } from '@/lib/survey/vocabulary';

/** What BLS says of the area's states and of the nation: medians and means, each of its own year. */
export async function Beyond({ area, source }: { area: Area; source: OfficialSource }) {
  const [newest, sameYear, ...ofStates] = await Promise.all([
    readNationalOfficial(),
    readNationalOfficial(surveyYear(source.period)),
    ...area.states.map(readPlaceOfficial),
  ]);
  const places = [
    ...ofStates.map((official, index) => ({ name: nameOf(area, index), official })),
    { name: 'United States', official: { median: newest.median, mean: sameYear.mean } },
  ];
  const figures = places.flatMap(({ official: { median, mean } }) => [median, mean]);
  const rows = places.flatMap(({ name, official }) => rowsOf(name, official));
  if (rows.length === 0) return null;
  return (
    <PaySection
      id="beyond"
      heading={`BLS on all of ${statesInSentence(area)} and on the nation`}
      lead="A median is not a mean, and each figure is of its own year: compare like with like."
    >
      <PlainTable
        caption={`Official pay in ${statesInSentence(area)} and the United States`}
        columns={['Place', 'an hour', 'a year', 'source']}
        rows={rows}
        voice="official"
      />
      <SourceNote>
        <BlsSource sources={sourcesOf(figures)} />
      </SourceNote>
    </PaySection>
  );
}

function nameOf({ states: its }: Area, index: number): string {
  const state = its[index];
  return state ? states[state] : '';
}

function rowsOf(name: string, { median, mean }: Pick<Oews, 'median' | 'mean'>): string[][] {
  const row = (what: string, cents: number, source: OfficialSource) => [
    `${name}, ${what}`,
    payText('hourly', payIn('hourly', cents, null)),
    payText('annual', asPaid(cents)),
    citedDataset(source),
  ];
  return [
    ...(median.kind === 'published' ? [row('median', median.medianCents, median.source)] : []),
    ...(mean.kind === 'published' ? [row('mean', mean.meanCents, mean.source)] : []),
  ];
}
