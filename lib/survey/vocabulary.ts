/**
 * The words of the survey: every dimension a report can be cut by, with the label people read; credentials have a file of
 * their own. The keys are those of the database's enums; `vocabulary.test.ts` holds the two together.
 */

export const roles = {
  coder: 'Coder',
  senior_coder: 'Senior coder or specialist',
  auditor: 'Auditor',
  cdi_specialist: 'CDI specialist',
  educator: 'Educator',
  consultant: 'Consultant',
  supervisor: 'Supervisor',
  manager: 'Manager',
  director: 'Director',
} as const;

export const specialties = {
  general: 'General or multi-specialty',
  evaluation_management: 'Evaluation & management',
  inpatient_facility: 'Inpatient facility',
  outpatient_facility: 'Outpatient facility',
  anesthesia: 'Anesthesia',
  emergency_medicine: 'Emergency medicine',
  cardiology: 'Cardiology',
  oncology: 'Oncology',
  surgical: 'Surgical',
  risk_adjustment: 'Risk adjustment',
  orthopedics: 'Orthopedics',
  radiology: 'Radiology',
  pathology: 'Pathology',
  obgyn: 'OB/GYN',
  pediatrics: 'Pediatrics',
  gastroenterology: 'Gastroenterology',
  neurology: 'Neurology & neurosurgery',
  dermatology: 'Dermatology',
  behavioral_health: 'Behavioral health',
  other: 'Another specialty',
} as const;

export const settings = {
  hospital: 'Hospital',
  physician_office: 'Physician office',
  insurance: 'Insurance company',
  consulting: 'Consulting firm',
  billing_company: 'Billing or RCM company',
  ambulatory_surgery_center: 'Ambulatory surgery center',
  government: 'Government or VA',
  academic_medical_center: 'Academic medical center',
  remote_vendor: 'Remote vendor or staffing',
} as const;

export const arrangements = { on_site: 'On-site', hybrid: 'Hybrid', remote: 'Remote' } as const;

/** Whose location sets the pay of a remote job. */
export const payLocations = { home: 'Mine', employer: 'My employer’s' } as const;

export const employments = {
  full_time: 'Full-time',
  part_time: 'Part-time',
  per_diem: 'Per diem',
  contract: 'Contract (1099)',
} as const;

export const benefits = {
  health_insurance: 'Health insurance',
  retirement: 'Retirement plan',
  paid_time_off: 'Paid time off',
  continuing_education: 'Continuing education paid',
  flexible_schedule: 'Flexible schedule',
  performance_bonus: 'Performance bonus',
} as const;

export const payBases = {
  yearly: 'Yearly salary',
  hourly: 'Hourly wage',
  per_chart: 'Per chart or encounter',
  per_rvu: 'Per RVU',
  gs: 'Federal GS grade and step',
} as const;

/** Why a report is not accepted: what moderators choose and counts go by, and what its author reads. */
export const rejectionKinds = {
  implausible_pay: {
    name: 'Pay can’t be right',
    toAuthor: 'The amount is far from what such a job pays. Please check it and report again.',
  },
  mixed_up_units: {
    name: 'Units mixed up',
    toAuthor:
      'The amount or the hours read as if for another unit, such as pay by the month or hours a day. Please check them and report again.',
  },
  several_jobs: {
    name: 'Several jobs in one',
    toAuthor: 'This looks like the pay of several jobs together. Please report each job on its own.',
  },
  inconsistent: {
    name: 'Answers don’t fit together',
    toAuthor:
      'Some answers do not fit together. Please check role, experience, credentials and setting, and report again.',
  },
  duplicate: { name: 'Reported before', toAuthor: 'This pay was reported before. The earlier report stays.' },
  not_us_coding: {
    name: 'Not coding work in the US',
    toAuthor: 'Paychart compares the pay of medical coding work in the US, and this seems to be other work.',
  },
  made_up: { name: 'Made up', toAuthor: 'This does not read like the pay of a real job.' },
  other: { name: 'Another reason', toAuthor: 'A moderator gave this reason:' },
} as const;

/** A roll-up of role and experience, never asked for. */
export const levels = { entry: 'Entry', mid: 'Mid', senior: 'Senior', manager: 'Manager' } as const;

/** Years of experience, managers and directors left out. */
export const experienceBands = {
  '0-2': '0–2 years',
  '3-5': '3–5 years',
  '6-9': '6–9 years',
  '10-19': '10–19 years',
  '20+': '20 years or more',
} as const;

export const states = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
  PR: 'Puerto Rico',
  GU: 'Guam',
  VI: 'Virgin Islands',
} as const;

export type Role = keyof typeof roles;
export type Specialty = keyof typeof specialties;
export type Setting = keyof typeof settings;
export type Arrangement = keyof typeof arrangements;
export type PayLocation = keyof typeof payLocations;
export type Employment = keyof typeof employments;
export type Benefit = keyof typeof benefits;
export type PayBasis = keyof typeof payBases;
export type RejectionKind = keyof typeof rejectionKinds;
export type Level = keyof typeof levels;
export type ExperienceBand = keyof typeof experienceBands;
export type State = keyof typeof states;

/** The keys of one vocabulary, in the order in which people should read them. */
export function keysOf<K extends string>(vocabulary: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(vocabulary) as K[]; // the type of Object.keys forgets what the record's own type knows
}
