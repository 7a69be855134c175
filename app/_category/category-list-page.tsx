import { highestFirst } from '@/app/_pay/dimension-rows';
import { ModeledNote } from '@/app/_pay/modeled-note';
import { NotShown } from '@/app/_pay/not-shown';
import { officialSources } from '@/app/_pay/official-pay';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { Bias } from '@/app/_site/bias';
import { Breadcrumb } from '@/app/_site/breadcrumb';
import { type CategoryDimension, type CategoryView, categoryListRoutes } from '@/app/_site/category-routes';
import { ViewSwitch } from '@/app/_site/view-switch';
import { CategoryGists } from './category-gists';
import styles from './category-list-page.module.css';
import { listHeading } from './headings';
import { listNames, subjects } from './list-names';
import { isKnown, readPeers } from './peer-rows';
import { SectorSource } from './sector-source';

const leads: Readonly<Record<CategoryDimension, string>> = {
  credential:
    'Coders with two credentials count under both. Experience and role also differ between holders, so the credential alone does not explain a gap.',
  specialty:
    'Experience, state and setting also differ between specialties, so the specialty alone does not explain a gap.',
  setting: 'Experience, role and specialty also differ between settings, so the setting alone does not explain a gap.',
};

/** All credentials, specialties or settings on one axis, and what each is. */
export async function CategoryListPage({ dimension, view }: { dimension: CategoryDimension; view: CategoryView }) {
  const peers = await readPeers(dimension, view);
  return (
    <>
      <Breadcrumb above={[{ href: '/explore', label: 'Explore' }]} here={listNames[dimension]} />
      <h1>{listHeading(dimension, peers.rows)}</h1>
      <p className={styles.lead}>{leads[dimension]} Choose one to see everything known about it.</p>
      <ViewSwitch view={view} hrefs={categoryListRoutes(dimension)} />
      <PeerTable dimension={dimension} view={view} peers={peers} />
      <CategoryGists dimension={dimension} view={view} />
      <Bias />
    </>
  );
}

interface PeerTableProps {
  dimension: CategoryDimension;
  view: CategoryView;
  peers: Awaited<ReturnType<typeof readPeers>>;
}

function PeerTable({ dimension, view, peers: { rows, sectors, guideSection } }: PeerTableProps) {
  const known = rows.filter(isKnown);
  const strips = known.map(({ voices }) => voices);
  const [sector] = sectors.values();
  const subject = subjects[dimension];
  const heading = surveyedHeading(rows, {
    one: subject.toLowerCase(),
    several: listNames[dimension].toLowerCase(),
    who: 'coders',
  });
  return (
    <PaySection id="table" heading={heading}>
      {known.length > 0 && (
        <>
          <StripLegend strips={strips} />
          <PayTable
            caption={`Pay by ${subject.toLowerCase()}`}
            subject={subject}
            axis={payAxis(view, strips.flatMap(amountsOf))}
            rows={highestFirst(known)}
            {...(sector && { official: 'sector median' as const })}
          />
          <SourceNote>
            <ModeledNote strips={strips} />
            {guideSection && <GuideSource section={guideSection} />}
            {sector && <SectorSource sources={officialSources(strips)} />}
          </SourceNote>
        </>
      )}
      <NotShown names={rows.filter((row) => !isKnown(row)).map(({ label }) => label)} />
    </PaySection>
  );
}
