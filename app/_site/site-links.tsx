import Link from 'next/link';

/** What the navigation calls each page. */
const names = {
  '/': 'What coders earn',
  '/guide': 'Guide',
  '/states': 'States',
  '/areas': 'Areas',
  '/certifications': 'Certifications',
  '/specialties': 'Specialties',
  '/settings': 'Settings',
  '/explore': 'Explore',
  '/calculator': 'Calculator',
  '/claims': 'Claims',
  '/search': 'Search',
  '/method': 'How we know',
  '/data': 'Data',
  '/transparency': 'Moderation report',
  '/privacy': 'What we store',
  '/account': 'Account',
  '/submit': 'Report your pay',
} as const;

export function SiteLinks({ to }: { to: readonly (keyof typeof names)[] }) {
  return (
    <ul>
      {to.map((page) => (
        <li key={page}>
          <Link href={page} prefetch={false}>
            {names[page]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
