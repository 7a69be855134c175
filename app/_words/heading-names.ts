import { type CountedCredential, countedCredentials } from '@/lib/survey/credentials';
import { type Setting, type Specialty, specialties } from '@/lib/survey/vocabulary';

/** What a headline calls the specialties; it does not name the catch-all category of all others. */
export const specialtyNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(specialties)
    .filter(([key]) => key !== ('other' satisfies Specialty))
    .map(([key, label]) => [key, `${label} coding`]),
);

export const settingNames: Readonly<Record<Setting, string>> = {
  hospital: 'Hospitals',
  physician_office: 'Physician offices',
  insurance: 'Insurance companies',
  consulting: 'Consulting firms',
  billing_company: 'Billing and RCM companies',
  ambulatory_surgery_center: 'Ambulatory surgery centers',
  government: 'Government and VA employers',
  academic_medical_center: 'Academic medical centers',
  remote_vendor: 'Remote vendors',
};

export const credentialNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(countedCredentials)
    .filter(([key]) => key !== ('other' satisfies CountedCredential))
    .map(([key, label]) => [key, key === 'none' ? 'Coders without a credential' : `Coders with ${label}`]),
);
