import { Bias } from '@/app/_components/bias';
import { Breadcrumb } from '@/app/_components/breadcrumb';
import { highestFirst } from '@/app/_components/dimension-rows';
import { type LeafDimension, type LeafView, leafListRoutes } from '@/app/_components/leaf-routes';
import { ModelledNote } from '@/app/_components/modelled-note';
import { payAxis } from '@/app/_components/pay-axis';
import { amountsOf } from '@/app/_components/pay-row';
import { PaySection } from '@/app/_components/pay-section';
import { PayTable } from '@/app/_components/pay-table';
import { GuideSource, SourceNote } from '@/app/_components/source-note';
import { StripLegend } from '@/app/_components/strip-legend';
import { ViewSwitch } from '@/app/_components/view-switch';
import { surveyedFinding } from '@/app/states/surveyed-finding';
import { listFinding } from './findings';
import { LeafGists } from './leaf-gists';
import styles from './leaf-list-page.module.css';
import { listNames, subjects } from './list-names';
import { readPeers } from './peer-rows';
import { SectorSource } from './sector-source';

const leads: Readonly<Record<LeafDimension, string>> = {
  credential:
    'Who holds two credentials counts with both. Experience and role differ between their holders, so a gap is not the credential’s alone.',
  specialty: 'Experience, state and setting differ between specialties too, so a gap is not the specialty’s alone.',
  setting: 'Experience, role and specialty differ between settings too, so a gap is not the setting’s alone.',
};

/** All credentials, specialties or settings on one axis, and what each is. */
export async function LeafListPage({ dimension, view }: { dimension: LeafDimension; view: LeafView }) {
  const { rows, sectors, guideSection } = await readPeers(dimension, view);
  const strips = rows.map(({ voices }) => voices);
  const axis = payAxis(view, strips.flatMap(amountsOf));
  const [sector] = sectors.values();
  const subject = subjects[dimension];
  return (
    <>
      <Breadcrumb above={[{ href: '/explore', label: 'Explore' }]} here={listNames[dimension]} />
      <h1>{listFinding(dimension, rows)}</h1>
      <p className={styles.lead}>{leads[dimension]} Choose one to see all that is known of it.</p>
      <ViewSwitch view={view} hrefs={leafListRoutes(dimension)} />
      <PaySection
        id="table"
        heading={surveyedFinding(
          strips.map(({ survey }) => survey),
          { one: subject.toLowerCase(), several: listNames[dimension].toLowerCase(), who: 'coders' },
        )}
        lead="Highest survey median first."
      >
        <StripLegend strips={strips} />
        <PayTable
          caption={`Pay by ${subject.toLowerCase()}`}
          subject={subject}
          axis={axis}
          rows={highestFirst(rows)}
          {...(sector && { official: 'sector median' as const })}
        />
        <SourceNote>
          <ModelledNote strips={strips} />
          {guideSection && <GuideSource section={guideSection} />}
          {sector && <SectorSource source={sector.source} />}
        </SourceNote>
      </PaySection>
      <LeafGists dimension={dimension} view={view} />
      <Bias />
    </>
  );
}
