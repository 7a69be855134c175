/** The guide's claims in our words, by their ids. */
export const statements: Readonly<Record<string, string>> = {
  certified: 'Certified coders earn 20–30 % more',
  cpc: 'A CPC adds $5,000–$10,000',
  'risk-adjustment': 'Risk adjustment pays 20–40 % more than general coding',
  promotion: 'Each promotion pays 15–30 % more',
  'five-years': '$38,000 becomes $65,000 or more in five years',
  hospitals: 'Hospitals pay more than physician offices',
  'texas-california': '$50,000 in Texas beats $65,000 in California',
  'job-growth': 'Jobs grow 8 % through 2031',
};
