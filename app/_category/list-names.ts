import type { CategoryDimension } from '@/app/_site/category-routes';

/** What the page of all is called. */
export const listNames: Readonly<Record<CategoryDimension, string>> = {
  credential: 'Certifications',
  specialty: 'Specialties',
  setting: 'Settings',
};

/** What one is called, as the heading of a column. */
export const subjects: Readonly<Record<CategoryDimension, string>> = {
  credential: 'Certification',
  specialty: 'Specialty',
  setting: 'Setting',
};
