import type { LeafDimension } from '@/app/_site/leaf-routes';

/** What the page of all is called. */
export const listNames: Readonly<Record<LeafDimension, string>> = {
  credential: 'Certifications',
  specialty: 'Specialties',
  setting: 'Settings',
};

/** What one is called, as the heading of a column. */
export const subjects: Readonly<Record<LeafDimension, string>> = {
  credential: 'Certification',
  specialty: 'Specialty',
  setting: 'Setting',
};
