import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { FoldedRows } from '@/app/_pay/folded-rows';
import { NextStep, NextSteps } from '@/app/_pay/next-steps';
import { PaySection } from '@/app/_pay/pay-section';
import { SourceNote } from '@/app/_pay/source-note';
import { areaRoute } from '@/app/_site/area-routes';
import { Bias } from '@/app/_site/bias';
import { Breadcrumb } from '@/app/_site/breadcrumb';
import { stateInSentence } from '@/app/_words/state-name';
import { WageSource } from '@/app/areas/area-sources';
import { AreaLegend, AreaTable, areaAxis } from '@/app/areas/area-table';
import { areaInSentence } from '@/app/areas/area-words';
import { aroundHeading } from '@/app/areas/headings';
import { readArea } from '@/lib/areas/read-area';
import { readAreaPrice } from '@/lib/areas/read-area-price';
import { readAreas } from '@/lib/areas/read-areas';
import { AreaAnswer } from './area-answer';
import { areaMetadata } from './area-metadata';
import { AreaOews } from './area-oews';
import { Beyond } from './beyond';
import { Counties } from './counties';
import { HowMade } from './how-made';
import { Prices } from './prices';
import { Wages } from './wages';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export async function generateStaticParams() {
  const areas = await readAreas();
  const [first] = areas.kind === 'published' ? areas.areas : [];
  return [{ area: first?.slug ?? 'none' }];
}

export async function generateMetadata({ params }: PageProps<'/areas/[area]'>): Promise<Metadata> {
  const found = await readArea((await params).area);
  return found ? areaMetadata(found.area) : {};
}

export default async function AreaPage({ params }: PageProps<'/areas/[area]'>) {
  const { area: slug } = await params;
  const found = await readArea(slug);
  if (!found) notFound();
  const { area, around, source } = found;
  if (area.slug !== slug) permanentRedirect(areaRoute(area));
  const price = await readAreaPrice(area);
  const rows = [
    { key: area.code, label: area.name, area, here: true },
    ...around.map((one) => ({ key: one.code, label: one.name, area: one })),
  ];
  const axis = areaAxis([area, ...around]);
  return (
    <>
      <Breadcrumb above={[{ href: '/areas', label: 'Areas' }]} here={area.name} />
      <AreaAnswer area={area} source={source} />
      <Wages area={area} source={source} price={price} />
      <AreaOews area={area} />
      <Beyond area={area} source={source} />
      <PaySection
        id="around"
        heading={aroundHeading(area, around)}
        {...(around.length > 0 && { lead: 'The others in the order of their means, a full-time year.' })}
      >
        <AreaLegend />
        <FoldedRows
          rows={rows}
          caption={`Pay in ${areaInSentence(area)} and around`}
          table={(some, caption) => <AreaTable caption={caption} subject="Area" axis={axis} rows={some} />}
        />
        <SourceNote>
          <WageSource source={source} />
        </SourceNote>
      </PaySection>
      <Prices area={area} price={price} />
      <Counties area={area} />
      <HowMade area={area} source={source} />
      <NextSteps>
        {area.states.slice(0, 1).map((state) => (
          <NextStep key={state} href={`/calculator?state=${state}&area=${area.code}`} label="Your own case">
            the range for your experience, credentials and work in {stateInSentence(state)}, and where an offer falls in
            it
          </NextStep>
        ))}
        <NextStep href="/areas" label="Another area">
          found by county, city or state
        </NextStep>
      </NextSteps>
      <Bias />
    </>
  );
}
