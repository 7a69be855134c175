/** One page of each public template, the one whose speed is compared first. */
export const templates = [
  { name: 'home', path: '/' },
  { name: 'states', path: '/states' },
  { name: 'one state', path: '/states/texas' },
  { name: 'areas', path: '/areas' },
  { name: 'one area', path: '/areas/st-louis-mo-il' },
  { name: 'calculator', path: '/calculator' },
  {
    name: 'calculator, answered',
    path: '/calculator?state=TX&experience=3-5&specialty=risk_adjustment&credential=cpc&pay=28.50&per=hour',
  },
  { name: 'guide', path: '/guide' },
  { name: 'one topic', path: '/guide/experience' },
  { name: 'one category', path: '/certifications/cpc' },
  { name: 'search', path: '/search' },
  { name: 'claims', path: '/claims' },
  { name: 'method', path: '/method' },
  { name: 'privacy', path: '/privacy' },
  { name: 'transparency', path: '/transparency' },
] as const;

/** Other kinds of page, which search engines are not sent to. */
export const unlisted = [
  { name: 'another view', path: '/states/texas/view/hourly-adjusted' },
  { name: 'converter with an error', path: '/guide/cost-of-living/converter?amount=much&from=TX' },
  { name: 'areas, found', path: '/areas?q=washington%20county' },
  { name: 'search, answered', path: '/search?q=risk%20adjustment' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'report form, signed out', path: '/submit' },
  { name: 'no such page', path: '/nowhere' },
] as const;
