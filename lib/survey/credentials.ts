/**
 * Who grants credentials to those who code, bill, audit and document. Checked on 2026-11-28: see
 * docs/decisions/2026-11-28-credentials.md.
 */
export const grantingBodies = {
  AAPC: 'AAPC, once the American Academy of Professional Coders',
  AHIMA: 'American Health Information Management Association',
  ACDIS: 'Association of Clinical Documentation Integrity Specialists',
  RCCB: 'Radiology Coding Certification Board',
  BMSC: 'Board of Medical Specialty Coding & Compliance',
  PMI: 'Practice Management Institute',
  NHA: 'National Healthcareer Association',
  AMBA: 'American Medical Billing Association',
} as const;

export type GrantingBody = keyof typeof grantingBodies;

/** Credentials too rare to be counted one by one: these are counted together, whatever the numbers. */
export const credentialGroups = {
  aapc_specialty: 'AAPC specialty credentials',
  ahima_data: 'AHIMA data and privacy credentials',
  rccb_radiology: 'RCCB radiology credentials',
  bmsc_home_care: 'BMSC home care credentials',
  pmi: 'PMI credentials',
  nha_amba_billing: 'NHA and AMBA billing credentials',
} as const;

export type CredentialGroup = keyof typeof credentialGroups;

export interface CredentialFacts {
  /** The letters people put after their name. */
  label: string;
  /** In full. */
  name: string;
  body: GrantingBody | null;
  /** What it is counted in; unset: it is counted by itself. */
  group?: CredentialGroup | 'other';
  /** Other things it is or was called. */
  aliases?: readonly string[];
  /** Held by some, granted to nobody any more. */
  retired?: true;
}

/**
 * Every credential a coder may report, in the order in which people read them. The keys are those of the database's enum.
 * A new one is a line here, a line in prisma/schema.prisma, and `npm run migrate:new`; one that is counted by itself also
 * needs its words and its pay among sample reports, which the compiler asks for.
 */
const entries = {
  cpc: { label: 'CPC', name: 'Certified Professional Coder', body: 'AAPC' },
  cpc_a: {
    label: 'CPC-A',
    name: 'Certified Professional Coder, Apprentice',
    body: 'AAPC',
    aliases: ['CPC Apprentice'],
  },
  coc: {
    label: 'COC',
    name: 'Certified Outpatient Coder',
    body: 'AAPC',
    aliases: ['CPC-H', 'Certified Professional Coder, Hospital'],
  },
  cic: { label: 'CIC', name: 'Certified Inpatient Coder', body: 'AAPC' },
  crc: { label: 'CRC', name: 'Certified Risk Adjustment Coder', body: 'AAPC' },
  cpb: { label: 'CPB', name: 'Certified Professional Biller', body: 'AAPC' },
  cpma: { label: 'CPMA', name: 'Certified Professional Medical Auditor', body: 'AAPC' },
  cdeo: { label: 'CDEO', name: 'Certified Documentation Expert, Outpatient', body: 'AAPC' },
  // The survey once listed CDEC, which nobody grants.
  cdei: { label: 'CDEI', name: 'Certified Documentation Expert, Inpatient', body: 'AAPC', aliases: ['CDEC'] },
  cppm: { label: 'CPPM', name: 'Certified Physician Practice Manager', body: 'AAPC' },
  cpco: { label: 'CPCO', name: 'Certified Professional Compliance Officer', body: 'AAPC' },
  coc_a: {
    label: 'COC-A',
    name: 'Certified Outpatient Coder, Apprentice',
    body: 'AAPC',
    group: 'other',
    aliases: ['CPC-H-A', 'COC Apprentice'],
  },
  cpc_p: { label: 'CPC-P', name: 'Certified Professional Coder, Payer', body: 'AAPC', group: 'other', retired: true },
  canpc: aapcSpecialty('CANPC', 'Certified Anesthesia and Pain Management Coder'),
  cascc: aapcSpecialty('CASCC', 'Certified Ambulatory Surgical Center Coder'),
  ccc: aapcSpecialty('CCC', 'Certified Cardiology Coder'),
  ccvtc: aapcSpecialty('CCVTC', 'Certified Cardiovascular and Thoracic Surgery Coder'),
  cedc: aapcSpecialty('CEDC', 'Certified Emergency Department Coder'),
  cemc: aapcSpecialty('CEMC', 'Certified Evaluation and Management Coder'),
  centc: aapcSpecialty('CENTC', 'Certified Otolaryngology Coder'),
  cfpc: aapcSpecialty('CFPC', 'Certified Family Practice Coder'),
  cgic: aapcSpecialty('CGIC', 'Certified Gastroenterology Coder'),
  cgsc: aapcSpecialty('CGSC', 'Certified General Surgery Coder'),
  chonc: aapcSpecialty('CHONC', 'Certified Hematology and Oncology Coder'),
  cimc: aapcSpecialty('CIMC', 'Certified Internal Medicine Coder'),
  circc: aapcSpecialty('CIRCC', 'Certified Interventional Radiology Cardiovascular Coder'),
  cobgc: aapcSpecialty('COBGC', 'Certified Obstetrics Gynecology Coder'),
  copc: aapcSpecialty('COPC', 'Certified Ophthalmology Coder'),
  cosc: aapcSpecialty('COSC', 'Certified Orthopaedic Surgery Coder'),
  cpcd: aapcSpecialty('CPCD', 'Certified Professional Coder in Dermatology'),
  cpedc: aapcSpecialty('CPEDC', 'Certified Pediatrics Coder'),
  cprc: aapcSpecialty('CPRC', 'Certified Plastics and Reconstructive Surgery Coder'),
  crhc: aapcSpecialty('CRHC', 'Certified Rheumatology Coder'),
  csfac: aapcSpecialty('CSFAC', 'Certified Surgical Foot and Ankle Coder'),
  cuc: aapcSpecialty('CUC', 'Certified Urology Coder'),
  ccs: { label: 'CCS', name: 'Certified Coding Specialist', body: 'AHIMA' },
  ccs_p: { label: 'CCS-P', name: 'Certified Coding Specialist, Physician-based', body: 'AHIMA' },
  cca: { label: 'CCA', name: 'Certified Coding Associate', body: 'AHIMA' },
  cdip: {
    label: 'CDIP',
    name: 'Certified Documentation Integrity Practitioner',
    body: 'AHIMA',
    aliases: ['Certified Documentation Improvement Practitioner'],
  },
  rhit: {
    label: 'RHIT',
    name: 'Registered Health Information Technician',
    body: 'AHIMA',
    aliases: ['ART', 'Accredited Record Technician'],
  },
  rhia: {
    label: 'RHIA',
    name: 'Registered Health Information Administrator',
    body: 'AHIMA',
    aliases: ['RRA', 'Registered Record Administrator'],
  },
  chda: { label: 'CHDA', name: 'Certified Health Data Analyst', body: 'AHIMA', group: 'ahima_data' },
  chps: { label: 'CHPS', name: 'Certified in Healthcare Privacy and Security', body: 'AHIMA', group: 'ahima_data' },
  cphi: { label: 'CPHI', name: 'Certified Professional in Health Informatics', body: 'AHIMA', group: 'ahima_data' },
  ccds: { label: 'CCDS', name: 'Certified Clinical Documentation Specialist', body: 'ACDIS' },
  ccds_o: { label: 'CCDS-O', name: 'Certified Clinical Documentation Specialist, Outpatient', body: 'ACDIS' },
  rcc: { label: 'RCC', name: 'Radiology Certified Coder', body: 'RCCB', group: 'rccb_radiology' },
  rccir: {
    label: 'RCCIR',
    name: 'Radiology Certified Coder in Interventional Radiology',
    body: 'RCCB',
    group: 'rccb_radiology',
  },
  hcs_d: { label: 'HCS-D', name: 'Home Care Coding Specialist, Diagnosis', body: 'BMSC', group: 'bmsc_home_care' },
  hcs_h: { label: 'HCS-H', name: 'Home Care Coding Specialist, Hospice', body: 'BMSC', group: 'bmsc_home_care' },
  hcs_o: { label: 'HCS-O', name: 'Home Care Clinical Specialist, OASIS', body: 'BMSC', group: 'bmsc_home_care' },
  hcs_c: { label: 'HCS-C', name: 'Home Care Specialist, Compliance', body: 'BMSC', group: 'bmsc_home_care' },
  cmc: { label: 'CMC', name: 'Certified Medical Coder', body: 'PMI', group: 'pmi' },
  cmis: { label: 'CMIS', name: 'Certified Medical Insurance Specialist', body: 'PMI', group: 'pmi' },
  cmom: { label: 'CMOM', name: 'Certified Medical Office Manager', body: 'PMI', group: 'pmi' },
  cmco: { label: 'CMCO', name: 'Certified Medical Compliance Officer', body: 'PMI', group: 'pmi' },
  cmca_em: {
    label: 'CMCA-E/M',
    name: 'Certified Medical Chart Auditor, Evaluation and Management',
    body: 'PMI',
    group: 'pmi',
    aliases: ['CMCA'],
  },
  cbcs: { label: 'CBCS', name: 'Certified Billing and Coding Specialist', body: 'NHA', group: 'nha_amba_billing' },
  cmrs: { label: 'CMRS', name: 'Certified Medical Reimbursement Specialist', body: 'AMBA', group: 'nha_amba_billing' },
  other: { label: 'Another credential', name: 'Another credential', body: null, aliases: ['Other'] },
  none: {
    label: 'No credential',
    name: 'No credential',
    body: null,
    aliases: ['None', 'No', 'No certification', 'Not certified', 'Uncertified'],
  },
} as const satisfies Record<string, CredentialFacts>;

function aapcSpecialty<const L extends string>(label: L, name: string) {
  return { label, name, body: 'AAPC', group: 'aapc_specialty' } as const;
}

/** What a coder holds. */
export type Credential = keyof typeof entries;

type Ungrouped = { [K in Credential]: (typeof entries)[K] extends { group: string } ? never : K }[Credential];

/** What the survey counts: credentials that are counted by themselves, and groups of rarer ones. */
export type CountedCredential = Ungrouped | CredentialGroup;

export const credentialFacts: Readonly<Record<Credential, CredentialFacts>> = entries;
const keys = Object.keys(entries) as Credential[]; // the type of Object.keys forgets the record's own keys

/** The letters of each. */
export const credentials = Object.fromEntries(keys.map((key) => [key, entries[key].label])) as Readonly<
  Record<Credential, string>
>; // complete by construction, which fromEntries can't know

/** The values of the dimension `credential`, with the labels people read; a group stands where its first member does. */
export const countedCredentials = Object.fromEntries([
  ...keys
    .map((key) => countedAs(key))
    .filter((counted) => counted !== 'other' && counted !== 'none')
    .map((counted) => [counted, labelOf(counted)]),
  ['other', 'Other credentials'],
  ['none', entries.none.label],
]) as Readonly<Record<CountedCredential, string>>; // as above

function labelOf(counted: CountedCredential): string {
  return isGroup(counted) ? credentialGroups[counted] : entries[counted].label;
}

/** Whether it is a group of credentials. */
export function isGroup(counted: string): counted is CredentialGroup {
  return Object.hasOwn(credentialGroups, counted);
}

/** Those that are counted by themselves, with their letters. */
export const ungroupedCredentials: Readonly<Partial<Record<Credential, string>>> = Object.fromEntries(
  keys.filter(isUngrouped).map((key) => [key, credentials[key]]),
);

function isUngrouped(credential: Credential): credential is Ungrouped {
  return credentialFacts[credential].group === undefined;
}

/** What a credential is counted in: itself or its group. By the vocabulary alone, never by how many hold it. */
export function countedAs(named: Credential | CredentialGroup): CountedCredential {
  if (isGroup(named) || isUngrouped(named)) return named;
  return credentialFacts[named].group ?? 'other';
}

/** The same of all that a coder holds, each once: whoever holds two of a group counts once in it. */
export function countedCredentialsOf(held: readonly Credential[]): CountedCredential[] {
  return [...new Set(held.map((credential) => countedAs(credential)))];
}

/** The credentials that are counted in a group, or in that of all others, in the order of the vocabulary. */
export function membersOf(group: CredentialGroup | 'other'): Credential[] {
  return keys.filter((key) => credentialFacts[key].group === group);
}

/** All that people may call it: its letters, its name in full, and what else it is or was called. */
export function namesOf(credential: Credential): string[] {
  const { label, name, aliases = [] } = credentialFacts[credential];
  return [...new Set([label, name, ...aliases])];
}
