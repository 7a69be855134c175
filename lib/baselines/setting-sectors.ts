import type { Setting } from '@/lib/survey/vocabulary';

interface SettingSector {
  /** By NAICS, as BLS gives it. */
  code: string;
  /** Its name in short. */
  called: string;
}

const healthCare: SettingSector = { code: '62', called: 'health care' };
const professional: SettingSector = { code: '54', called: 'professional services' };

/** The sector that most employers of a setting count to; several settings share one. */
export const settingSectors: Readonly<Record<Setting, SettingSector>> = {
  hospital: healthCare,
  physician_office: healthCare,
  insurance: { code: '52', called: 'finance and insurance' },
  consulting: professional,
  billing_company: professional, // NAICS 541219 includes billing offices
  ambulatory_surgery_center: healthCare,
  government: { code: '99', called: 'government' },
  academic_medical_center: healthCare, // hospitals of universities and states count to 62, not to 61 or 99
  remote_vendor: { code: '56', called: 'administrative and support' }, // NAICS 5613, employment services
};
