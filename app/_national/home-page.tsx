import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { Bias } from '@/app/_site/bias';
import { LinkedData } from '@/app/_site/linked-data';
import { organizationData } from '@/app/_site/organization-data';
import { ViewSwitch } from '@/app/_site/view-switch';
import { readApprovedReports } from '@/lib/aggregates/read-approved-reports';
import { Answer } from './answer';
import { readNational } from './national-figures';
import { credentialSection, experienceSection, levelSection, settingSection, specialtySection } from './pay-sections';
import { stateSection } from './state-pay';

/** The national answer, in one of its views. */
export async function HomePage({ view }: { view: 'annual' | 'hourly' }) {
  const [national, approvedReports] = await Promise.all([readNational(view), readApprovedReports()]);
  const { nation, levels, experience, specialties, settings, credentials } = national;
  const rows = [nation, ...[levels, experience, specialties, settings, credentials].flatMap(({ rows }) => rows)];
  const axis = payAxis(
    view,
    rows.flatMap(({ voices }) => amountsOf(voices)),
  );
  return (
    <>
      {view === 'annual' && <LinkedData data={organizationData()} />}
      <Answer view={view} national={national} approvedReports={approvedReports} />
      <ViewSwitch view={view} hrefs={{ annual: '/', hourly: '/view/hourly' }} />
      <PaySection {...levelSection({ axis, national })} />
      <PaySection {...experienceSection({ axis, national })} />
      <PaySection {...specialtySection({ axis, national })} />
      <PaySection {...settingSection({ axis, national })} />
      <PaySection {...credentialSection({ axis, national })} />
      <PaySection {...stateSection(view, national)} />
      <Bias />
    </>
  );
}
