import { highestFirst } from '@/app/_pay/dimension-rows';
import { LongPayTable } from '@/app/_pay/long-pay-table';
import { NotShown } from '@/app/_pay/not-shown';
import { officialSources } from '@/app/_pay/official-pay';
import type { PayAxis } from '@/app/_pay/pay-axis';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { BlsSource, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { credentialNames, settingNames, specialtyNames } from '@/app/_words/heading-names';
import { gainIn } from '@/app/_words/pay-view';
import { experienceHeading, levelHeading, mostHeading } from './headings';
import type { National } from './national-figures';

export interface NationalPay {
  axis: PayAxis;
  national: National;
}

/** What each level earns, with the nation beneath. */
export function levelSection({ axis, national: { levels, nation, guideSections } }: NationalPay): PaySectionProps {
  const notes: Record<string, string> = {
    entry: '0–2 years',
    mid: '3–5 years',
    senior: '6 years or more',
    manager: 'manager or director',
  };
  const rows = levels.rows.map((row) => ({ ...row, note: notes[row.key] ?? '' }));
  return {
    id: 'level',
    heading: levelHeading(levels.rows),
    lead: 'Managers and directors are a level of their own; everyone else is grouped by years of experience.',
    children: (
      <>
        <PayTable caption="Pay by level" subject="Level" axis={axis} rows={[...rows, nation]} />
        <StripLegend strips={[...levels.rows, nation].map(({ voices }) => voices)} />
        <SourceNote>
          <GuideSource section={guideSections.level} />
          <BlsSource sources={officialSources([nation.voices])} />
        </SourceNote>
      </>
    ),
  };
}

export function experienceSection({ axis, national: { experience, guideSections } }: NationalPay): PaySectionProps {
  const { view } = axis;
  return {
    id: 'experience',
    heading: experienceHeading(experience.rows, gainIn(view)),
    lead: 'Years as a coder, excluding managers and directors. The guide’s ranges break at five years.',
    children: (
      <>
        <PayTable caption="Pay by experience" subject="Experience" axis={axis} rows={experience.rows} />
        <NotShown names={experience.notShown} />
        <SourceNote>
          <GuideSource section={guideSections.level} />
        </SourceNote>
      </>
    ),
  };
}

export function specialtySection({ axis, national: { specialties, guideSections } }: NationalPay): PaySectionProps {
  return {
    id: 'specialty',
    heading: mostHeading(
      named(specialties.rows, specialtyNames),
      { one: 'pays', two: 'pay' },
      surveyedHeading(specialties.all, { one: 'specialty', several: 'specialties', who: 'coders' }),
    ),
    lead: 'Experience, state and setting also differ between specialties, so the specialty alone does not explain a gap.',
    children: (
      <>
        <LongPayTable
          caption="Pay by specialty"
          subject="Specialty"
          axis={axis}
          rows={highestFirst(specialties.rows)}
        />
        <NotShown names={specialties.notShown} />
        <SourceNote>
          <GuideSource section={guideSections.specialty} />
        </SourceNote>
      </>
    ),
  };
}

export function settingSection({ axis, national: { settings, guideSections } }: NationalPay): PaySectionProps {
  return {
    id: 'setting',
    heading: mostHeading(
      named(settings.rows, settingNames),
      { one: 'pay', two: 'pay' },
      surveyedHeading(settings.all, { one: 'setting', several: 'settings', who: 'coders' }),
    ),
    children: (
      <>
        <PayTable caption="Pay by setting" subject="Setting" axis={axis} rows={highestFirst(settings.rows)} />
        <NotShown names={settings.notShown} />
        <SourceNote>
          <GuideSource section={guideSections.setting} />
        </SourceNote>
      </>
    ),
  };
}

export function credentialSection({ axis, national: { credentials } }: NationalPay): PaySectionProps {
  const otherwise = surveyedHeading(credentials.all, { one: 'credential', several: 'credentials', who: 'coders' });
  return {
    id: 'credential',
    heading: mostHeading(named(credentials.rows, credentialNames), { one: 'earn', two: 'earn' }, otherwise),
    lead: 'Coders with two credentials count under both. The guide gives premiums for credentials, not pay ranges.',
    children: (
      <>
        {credentials.rows.length > 0 && (
          <LongPayTable
            caption="Pay by credential"
            subject="Credential"
            axis={axis}
            rows={highestFirst(credentials.rows)}
          />
        )}
        <NotShown names={credentials.notShown} />
      </>
    ),
  };
}

/** The rows that a headline may name, with their names in a sentence. */
function named<Row extends { key: string }>(rows: readonly Row[], names: Readonly<Record<string, string>>) {
  return rows.flatMap((row) => {
    const name = names[row.key];
    return name === undefined ? [] : [{ ...row, name }];
  });
}
