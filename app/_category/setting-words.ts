import type { Setting } from '@/lib/survey/vocabulary';
import type { CategoryWords } from './category-words';

export const settingWords: Readonly<Record<Setting, CategoryWords>> = {
  hospital: {
    gist: 'inpatient and outpatient facility coding, in departments with grades of their own',
    about: [
      'Hospitals code stays, surgery, emergency and clinics for the facility, and increasingly for the physicians they employ. Coders sit in health information management, with auditors, CDI specialists and leads beside them, so there are steps to climb without leaving.',
      'The guide expects hospitals to pay more than offices because their cases are more complex.',
    ],
    next: [
      { dimension: 'specialty', value: 'inpatient_facility', why: 'the hospital’s own specialty' },
      { dimension: 'credential', value: 'ccs', why: 'the credential that hospitals name most' },
      { dimension: 'setting', value: 'academic_medical_center', why: 'rarer cases, larger departments' },
    ],
  },
  physician_office: {
    gist: 'professional services of practices and clinics',
    about: [
      'Practices code what their own providers do: visits, procedures, tests. In a small office the coder often bills, answers payers and talks with patients as well; in a large group the work is split by specialty.',
      'The guide calls the pay moderate, with opportunities to advance.',
    ],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'the credential that practices ask for' },
      { dimension: 'setting', value: 'hospital', why: 'facility coding, a field of its own' },
      { dimension: 'specialty', value: 'evaluation_management', why: 'what practices bill most' },
    ],
  },
  insurance: {
    gist: 'health plans: risk adjustment, payment integrity, audit',
    about: [
      'Health plans employ coders to review records for risk adjustment, to check claims before and after payment, and to write payment policy. Much of it is remote, and the coder reads other people’s coding more often than codes from scratch.',
    ],
    next: [
      { dimension: 'specialty', value: 'risk_adjustment', why: 'what most coders at plans do' },
      { dimension: 'credential', value: 'crc', why: 'the credential made for it' },
      { dimension: 'credential', value: 'cpma', why: 'for audit and payment integrity' },
    ],
  },
  consulting: {
    gist: 'audits, backlogs and advice for others',
    about: [
      'Consulting firms audit providers and payers, clear backlogs, train staff and advise on compliance. They hire experienced coders and auditors, and expect them to explain findings to physicians and lawyers.',
      'The guide’s range for them is its highest of the settings. Contract work (1099) is counted apart in this survey.',
    ],
    next: [
      { dimension: 'credential', value: 'cpma', why: 'the auditor’s credential' },
      { dimension: 'credential', value: 'cdeo', why: 'for documentation reviews' },
    ],
  },
  billing_company: {
    gist: 'coding and billing for many practices at once',
    about: [
      'Billing and revenue cycle companies code for many clients, with targets by volume and by denial rate. A coder sees many specialties and many payers in little time, which makes for quick learning.',
    ],
    next: [
      { dimension: 'credential', value: 'cpb', why: 'the biller’s credential' },
      { dimension: 'setting', value: 'remote_vendor', why: 'similar work, for coding alone' },
    ],
  },
  ambulatory_surgery_center: {
    gist: 'same-day surgery, for the facility',
    about: [
      'Surgery centers perform scheduled operations of a few specialties: eyes, joints, endoscopy, pain. Facility claims follow Medicare’s list of covered procedures and its implant rules, and teams are small.',
    ],
    next: [
      { dimension: 'credential', value: 'coc', why: 'the outpatient facility credential' },
      { dimension: 'specialty', value: 'orthopedics', why: 'a growing share of the cases' },
      { dimension: 'specialty', value: 'gastroenterology', why: 'endoscopy is much of the volume' },
    ],
  },
  government: {
    gist: 'VA and military hospitals, agencies, public health',
    about: [
      'The Department of Veterans Affairs and other public employers run hospitals, clinics and programs of their own. Pay follows published scales with steps and locality, so negotiation is about the grade one is hired at.',
      'Pensions and leave are part of the comparison; the figures here are base pay alone.',
    ],
    next: [
      { dimension: 'credential', value: 'ccs', why: 'for hospital coding at the VA' },
      { dimension: 'credential', value: 'rhit', why: 'among the credentials that federal postings name' },
    ],
  },
  academic_medical_center: {
    gist: 'teaching hospitals and their faculty practices',
    about: [
      'Teaching hospitals treat rare cases and train residents, so coders meet every specialty, research billing and the teaching physician rules. Departments are large and specialized.',
    ],
    next: [
      { dimension: 'specialty', value: 'inpatient_facility', why: 'complex stays are the core of it' },
      { dimension: 'credential', value: 'cdip', why: 'documentation teams are large here' },
    ],
  },
  remote_vendor: {
    gist: 'coding services and staffing firms',
    about: [
      'Vendors and staffing firms place coders with hospitals, practices and plans, almost always from home, for a season or for years. Some pay by the chart, some by the hour.',
      'Ask what is paid when no charts come, and who pays for code books, software and credentials. Contract work (1099) is counted apart in this survey.',
    ],
    next: [
      { dimension: 'specialty', value: 'risk_adjustment', why: 'much of the seasonal work' },
      { dimension: 'setting', value: 'consulting', why: 'project work at higher grades' },
    ],
  },
};
