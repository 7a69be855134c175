import Link from 'next/link';
import { listHeading } from '@/app/_category/headings';
import { listNames, subjects } from '@/app/_category/list-names';
import { experienceHeading, yearHeading } from '@/app/_national/headings';
import { highestFirst } from '@/app/_pay/dimension-rows';
import { LongPayTable } from '@/app/_pay/long-pay-table';
import { ModeledNote } from '@/app/_pay/modeled-note';
import { NotShown } from '@/app/_pay/not-shown';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { gainIn, type PayView } from '@/app/_words/pay-view';
import { stateInSentence } from '@/app/_words/state-name';
import { ladder } from '@/lib/aggregates/publishing-rules';
import type { State } from '@/lib/survey/vocabulary';
import type { StateDetail } from './state-detail';

interface PayWithinProps {
  state: State;
  view: PayView;
  detail: StateDetail;
}

/** What coders of the state earn by experience, credential, specialty, setting and year, as far as it is published. */
export function PayWithin({ state, view, detail }: PayWithinProps) {
  const name = stateInSentence(state);
  const who = `coders in ${name}`;
  const { experience, years } = detail;
  const cuts = (['credential', 'specialty', 'setting'] as const).filter((cut) => detail[cut].rows.length > 0);
  const amounts = [...experience.rows, ...cuts.flatMap((cut) => detail[cut].rows), ...years].flatMap(({ voices }) =>
    amountsOf(voices),
  );
  const axis = amounts.length > 0 ? payAxis(view, amounts) : null;
  const strips = experience.rows.map(({ voices }) => voices);
  return (
    <>
      <PaySection
        id="experience"
        heading={experienceHeading(experience.rows, gainIn(view), who)}
        lead="Years as a coder, excluding managers and directors."
      >
        {axis && experience.rows.length > 0 && (
          <>
            <PayTable
              caption={`Pay in ${name} by experience`}
              subject="Experience"
              axis={axis}
              rows={experience.rows}
            />
            <StripLegend strips={strips} />
          </>
        )}
        <NotShown names={experience.notShown} />
        <SourceNote>
          <ModeledNote strips={strips} />
        </SourceNote>
      </PaySection>
      {cuts.map((cut) => {
        const { rows, all } = detail[cut];
        const one = subjects[cut].toLowerCase();
        const reached = surveyedHeading(all, { one, several: listNames[cut].toLowerCase(), who });
        return (
          <PaySection key={cut} id={cut} heading={listHeading(cut, rows, reached)}>
            {axis && (
              <LongPayTable
                caption={`Pay in ${name} by ${one}`}
                subject={subjects[cut]}
                axis={axis}
                rows={highestFirst(rows)}
              />
            )}
          </PaySection>
        );
      })}
      {cuts.length === 0 && (
        <PaySection
          id="within"
          heading={`No certification, specialty or setting has ${ladder.median} ${who} in the survey yet`}
        >
          <p>
            Until then the{' '}
            <Link href={`/calculator?state=${state}`} prefetch={false}>
              calculator
            </Link>{' '}
            estimates each from what is known about it and about {name}.
          </p>
        </PaySection>
      )}
      {axis && years.length > 1 && (
        <PaySection
          id="years"
          heading={yearHeading(years, gainIn(view), who)}
          lead="By the year the pay is for. The coders of one year are not the same as those of another."
        >
          <PayTable caption={`Pay in ${name} by year`} subject="Year" axis={axis} rows={years} />
        </PaySection>
      )}
    </>
  );
}
