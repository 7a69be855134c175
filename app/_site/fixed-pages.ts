import type { Metadata } from 'next';

/** The public pages that stand alone, as search results call them; those of states, categories and topics have their own lists. */
export const fixedPages = {
  '/': {
    title: 'What medical coders earn',
    description:
      'What medical coders in the United States report earning, beside the ranges of a career guide and official figures.',
  },
  '/guide': {
    title: 'The guide: medical coding and its pay',
    description:
      'What medical coders do and earn, question by question: experience, certifications, specialties, places, careers, training, outlook and negotiating.',
  },
  '/states': {
    title: 'What medical coders earn by state',
    description:
      'Pay of medical coders in every state, DC and the territories: what coders report, the guide’s ranges and BLS figures.',
  },
  '/areas': {
    title: 'What medical coders earn where you live',
    description:
      'Entry, mean and experienced wages of medical records specialists by county, city and metropolitan area, from the US Department of Labor.',
  },
  '/explore': {
    title: 'Explore pay',
    description: 'Medical coder pay by state, certification, specialty and work setting, with a link to each page.',
  },
  '/certifications': {
    title: 'What medical coders earn by certification',
    description:
      'Pay of coders with CPC, CCS, CRC, RHIT and every other credential of the survey: who grants each, and what its holders report.',
  },
  '/specialties': {
    title: 'What medical coders earn by specialty',
    description:
      'Pay of medical coders by specialty, from anesthesia to risk adjustment: what coders report, beside the guide’s ranges.',
  },
  '/settings': {
    title: 'What medical coders earn by work setting',
    description:
      'Pay of medical coders in hospitals, physician offices, health plans and elsewhere, beside the guide’s ranges and BLS sectors.',
  },
  '/calculator': {
    title: 'What should I be paid?',
    description: 'Describe a medical coding job and see the range of pay, where an offer stands in it, and why.',
  },
  '/guide/cost-of-living/converter': {
    title: 'What pay is worth elsewhere',
    description: 'Converts yearly pay from one metropolitan area or state to another, using BEA price levels.',
  },
  '/guide/training/payback': {
    title: 'When training pays back',
    description:
      'Works out when medical coding training pays for itself, from its cost, its length, and pay before and after.',
  },
  '/search': {
    title: 'Search',
    description: 'Searches the guide, states, certifications, specialties and settings.',
  },
  '/claims': {
    title: 'Claims, checked',
    description: 'What a career guide says about medical coders’ pay, beside what coders report and official figures.',
  },
  '/privacy': {
    title: 'What we store and who can see it',
    description:
      'What Paychart stores about coders who report their pay; what a thief, a moderator, an employer or a court could learn; and what we can’t promise.',
  },
  '/method': {
    title: 'How we know',
    description: 'Where Paychart’s figures come from, what a report is, when a figure is shown, and what may bias it.',
  },
  '/data': {
    title: 'Every figure, to take with you',
    description:
      'All published figures of the salary survey as CSV, Excel workbook, Data Package, JSON-stat and Parquet, with what they mean and when they change.',
  },
  '/transparency': {
    title: 'Moderation report',
    description:
      'Month by month: how many reports came in, how many were approved or rejected and why, and how long it took.',
  },
} as const satisfies Readonly<Record<string, { title: string; description: string }>>;

export type FixedPage = keyof typeof fixedPages;

export function fixedMetadata(page: FixedPage): Metadata {
  return { ...fixedPages[page], alternates: { canonical: page } };
}
