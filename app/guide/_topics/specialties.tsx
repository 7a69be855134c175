import Link from 'next/link';
import { readNational } from '@/app/_national/national-figures';
import { specialtySection } from '@/app/_national/pay-sections';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { StripLegend } from '@/app/_pay/strip-legend';
import { readClaimSection } from '@/app/claims/claim-section';
import { guidedHeading } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';

export const specialties: Topic = {
  slug: 'specialties',
  published: '2026-11-24',
  title: 'Which specialties pay more',
  description:
    'Pay of medical coders in anesthesia, emergency medicine, cardiology, oncology, surgery, risk adjustment and other specialties.',
  async read() {
    const national = await readNational('annual');
    const { rows } = national.specialties;
    const axis = payAxis(
      'annual',
      rows.flatMap(({ voices }) => amountsOf(voices)),
    );
    const table = specialtySection({ axis, national });
    return {
      answer: table.heading,
      intro: (
        <p>
          A specialty pays for what is hard about it: rules of its own, records that take a long time to read, a lot of
          money riding on each code. It also ties you to employers with enough of that work.
        </p>
      ),
      sections: [
        {
          ...table,
          heading: guidedHeading(rows, 'specialties'),
          children: (
            <>
              {table.children}
              <StripLegend strips={rows.map(({ voices }) => voices)} />
            </>
          ),
        },
        await readClaimSection('risk-adjustment'),
        demands,
      ],
    };
  },
};

const demands: PaySectionProps = {
  id: 'demands',
  heading: 'What makes the guide’s specialties hard',
  children: (
    <>
      <Terms
        terms={[
          {
            name: 'Anesthesia',
            text: 'Paid by time and base units, not by procedure alone. Start and stop times, the patient’s physical status and who supervised whom must all be in the record.',
          },
          {
            name: 'Emergency medicine',
            text: 'Many short records, every kind of complaint, and a level of visit that follows from the medical decision making. Critical care and procedures come on top.',
          },
          {
            name: 'Cardiology',
            text: 'Catheterizations, stents and devices whose codes contain each other. What is bundled into what decides the claim.',
          },
          {
            name: 'Oncology',
            text: 'Infusions in a hierarchy, drugs billed by the unit, and the difference between a cancer under treatment and one in the history.',
          },
          {
            name: 'Surgical',
            text: 'Operative reports, global periods, and edits that say what may be billed together. The approach and the extent change the code.',
          },
          {
            name: 'Risk adjustment',
            text: 'Diagnoses only: which chronic conditions the record supports this year. Health plans are paid by them, Medicare Advantage above all, and are audited on them.',
          },
        ]}
      />
      <p>
        A specialty beside your own state, years and credential:{' '}
        <Link href="/calculator" prefetch={false}>
          ask the calculator
        </Link>
        .
      </p>
    </>
  ),
};
