import type { Setting } from '@/lib/survey/vocabulary';

/** The NAICS sector that most employers of a setting count to; several settings share one. */
export const settingSectors: Readonly<Record<Setting, string>> = {
  hospital: '62',
  physician_office: '62',
  insurance: '52',
  consulting: '54',
  billing_company: '54', // NAICS 541219 includes billing offices
  ambulatory_surgery_center: '62',
  government: '99',
  academic_medical_center: '62', // hospitals of universities and states count to 62, not to 61 or 99
  remote_vendor: '56', // NAICS 5613, employment services
};
