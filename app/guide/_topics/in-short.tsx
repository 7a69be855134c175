import { readNational } from '@/app/_national/national-figures';
import { levelSection } from '@/app/_national/pay-sections';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { signedPercent } from '@/app/_words/percent-text';
import { claimsHeading } from '@/app/claims/claims-heading';
import { readStatements } from '@/app/claims/statements';
import { Verdict } from '@/app/claims/verdict';
import { shortAnswer } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import type { Check } from '@/lib/estimate/check-claims';
import { readClaims } from '@/lib/estimate/read-claims';
import { careerPath } from './career-path';
import { certifications } from './certifications';
import { experience } from './experience';
import { jobOutlook } from './job-outlook';
import { locations } from './locations';
import { negotiating } from './negotiating';
import { paths } from './paths';
import { raisingYourPay } from './raising-your-pay';
import { relatedCareers } from './related-careers';
import { specialization } from './specialization';
import { training } from './training';
import { workSettings } from './work-settings';

export const inShort: Topic = {
  slug: 'in-short',
  published: '2026-11-24',
  title: 'In short',
  description: 'Medical coders’ pay on one page: each level, what moves it, which claims hold, and what to do next.',
  async read() {
    const national = await readNational('annual');
    const axis = payAxis(
      'annual',
      [...national.levels.rows, national.nation].flatMap(({ voices }) => amountsOf(voices)),
    );
    return {
      answer: shortAnswer(national.levels.rows),
      intro: <p>The whole guide on one page. Each line links to where it is shown, with its source.</p>,
      sections: [
        levelSection({ axis, national }),
        await readAnswers('moves', 'Five things move pay', [
          experience,
          certifications,
          specialization,
          locations,
          workSettings,
        ]),
        await readVerdicts(),
        await readAnswers('becoming', 'If you are thinking of becoming a coder', [
          training,
          jobOutlook,
          relatedCareers,
          paths,
        ]),
        await readAnswers('working', 'If you are one', [raisingYourPay, careerPath, negotiating]),
      ],
    };
  },
};

/** Topics with their answers of the moment. */
async function readAnswers(id: string, heading: string, topics: readonly Topic[]): Promise<PaySectionProps> {
  const answers = await Promise.all(topics.map(async (topic) => ({ topic, answer: (await topic.read()).answer })));
  return {
    id,
    heading,
    children: (
      <Terms
        terms={answers.map(({ topic: { slug, title }, answer }) => ({
          name: title,
          href: `/guide/${slug}`,
          text: `${answer}.`,
        }))}
      />
    ),
  };
}

async function readVerdicts(): Promise<PaySectionProps> {
  const [claims, statements] = await Promise.all([readClaims(), readStatements()]);
  return {
    id: 'claims',
    heading: claimsHeading(claims.map(({ verdict }) => verdict)),
    lead: 'What the career guide claims, by the figures of today.',
    children: (
      <Terms
        terms={claims.map(({ id, verdict, checks }) => ({
          name: statements[id],
          href: `/claims#${id}`,
          text: (
            <>
              <Verdict word={verdict} /> {foundText(checks)}
            </>
          ),
        }))}
      />
    ),
  };
}

/** What was found, without what it was claimed to be. */
function foundText(checks: readonly Check[]): string {
  const measured = checks.flatMap(({ survey }) => (survey ? [signedPercent(survey.percent)] : []));
  const official = checks.flatMap((check) => (check.official ? [signedPercent(check.official.percent)] : []));
  return [
    ...(measured.length > 0 ? [`measured ${measured.join(', ')}`] : []),
    ...(official.length > 0 ? [`official ${official.join(', ')}`] : []),
  ].join('; ');
}
