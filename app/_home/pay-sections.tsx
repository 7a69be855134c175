import { highestFirst } from '@/app/_components/dimension-rows';
import { credentialNames, settingNames, specialtyNames } from '@/app/_components/finding-names';
import { LongPayTable } from '@/app/_components/long-pay-table';
import type { PayAxis } from '@/app/_components/pay-axis';
import { PaySection } from '@/app/_components/pay-section';
import { PayTable } from '@/app/_components/pay-table';
import { isHourly, payText } from '@/app/_components/pay-view';
import { Silent } from '@/app/_components/silent';
import { BlsSource, GuideSource, SourceNote } from '@/app/_components/source-note';
import { StripLegend } from '@/app/_components/strip-legend';
import { ladder } from '@/lib/aggregates/ladder';
import { experienceFinding, levelFinding, mostFinding } from './findings';
import type { Home } from './home-figures';

interface PaySectionsProps {
  axis: PayAxis;
  home: Home;
}

export function LevelPay({ axis, home: { levels, nation, official, guideSections } }: PaySectionsProps) {
  const notes: Record<string, string> = {
    entry: '0–2 years',
    mid: '3–5 years',
    senior: '6 years or more',
    manager: 'manager or director',
  };
  const rows = levels.rows.map((row) => ({ ...row, note: notes[row.key] ?? '' }));
  return (
    <PaySection
      id="level"
      heading={levelFinding(levels.rows)}
      lead="Managers and directors stand apart; everyone else is counted by years of experience."
    >
      <PayTable caption="Pay by level" subject="Level" axis={axis} rows={[...rows, nation]} />
      <StripLegend strips={[...levels.rows, nation].map(({ voices }) => voices)} />
      <SourceNote>
        <GuideSource section={guideSections.level} />
        <BlsSource source={official.source} />
      </SourceNote>
    </PaySection>
  );
}

export function ExperiencePay({ axis, home: { experience, guideSections } }: PaySectionsProps) {
  const { view } = axis;
  const gain = (cents: number) => `${payText(view, cents)}${isHourly(view) ? ' an hour' : ''}`;
  return (
    <PaySection
      id="experience"
      heading={experienceFinding(experience.rows, gain)}
      lead="Years as a coder, without managers and directors. The guide cuts its ranges at five years."
    >
      <PayTable caption="Pay by experience" subject="Experience" axis={axis} rows={experience.rows} />
      <Silent names={experience.silent} />
      <SourceNote>
        <GuideSource section={guideSections.level} />
      </SourceNote>
    </PaySection>
  );
}

export function SpecialtyPay({ axis, home: { specialties, guideSections } }: PaySectionsProps) {
  return (
    <PaySection
      id="specialty"
      heading={mostFinding(named(specialties.rows, specialtyNames), { one: 'pays', two: 'pay' }, 'Pay by specialty')}
      lead="Experience, state and setting differ between specialties too, so a gap is not the specialty’s alone."
    >
      <LongPayTable caption="Pay by specialty" subject="Specialty" axis={axis} rows={highestFirst(specialties.rows)} />
      <Silent names={specialties.silent} />
      <SourceNote>
        <GuideSource section={guideSections.specialty} />
      </SourceNote>
    </PaySection>
  );
}

export function SettingPay({ axis, home: { settings, guideSections } }: PaySectionsProps) {
  return (
    <PaySection
      id="setting"
      heading={mostFinding(named(settings.rows, settingNames), { one: 'pay', two: 'pay' }, 'Pay by setting')}
    >
      <PayTable caption="Pay by setting" subject="Setting" axis={axis} rows={highestFirst(settings.rows)} />
      <Silent names={settings.silent} />
      <SourceNote>
        <GuideSource section={guideSections.setting} />
      </SourceNote>
    </PaySection>
  );
}

export function CredentialPay({ axis, home: { credentials } }: PaySectionsProps) {
  const otherwise =
    credentials.rows.length > 0 ? 'Pay by credential' : `No credential has ${ladder.median} coders in the survey yet`;
  return (
    <PaySection
      id="credential"
      heading={mostFinding(named(credentials.rows, credentialNames), { one: 'earn', two: 'earn' }, otherwise)}
      lead="Who holds two credentials counts with both. The guide gives premiums for credentials, not ranges of pay."
    >
      {credentials.rows.length > 0 && (
        <LongPayTable
          caption="Pay by credential"
          subject="Credential"
          axis={axis}
          rows={highestFirst(credentials.rows)}
        />
      )}
      <Silent names={credentials.silent} />
    </PaySection>
  );
}

/** The rows that a headline may name, with their names in a sentence. */
function named<Row extends { key: string }>(rows: readonly Row[], names: Readonly<Record<string, string>>) {
  return rows.flatMap((row) => {
    const name = names[row.key];
    return name === undefined ? [] : [{ ...row, name }];
  });
}
