import type { CountedCredential, GrantingBody } from '@/lib/survey/credentials';
import type { CategoryWords } from './category-words';

/** What each body certifies. */
export const bodyWords: Readonly<Record<GrantingBody, string>> = {
  AAPC: 'Its credentials cover coding, billing, auditing, documentation, compliance and running a practice.',
  AHIMA: 'It certifies coders, and those who manage health information as a whole.',
  ACDIS: 'It certifies those who review clinical documentation, in hospitals and in outpatient care.',
  RCCB: 'It certifies radiology coders.',
  BMSC: 'It certifies those who code and review home health and hospice records.',
  PMI: 'It certifies coders, billers, auditors and managers of medical offices.',
  NHA: 'It certifies many kinds of allied health workers, billers and coders among them.',
  AMBA: 'It certifies medical billers.',
};

export interface CredentialWords extends CategoryWords {
  /** Credentials that are weighed against it: for the same work, or a step away. */
  beside: readonly Exclude<CountedCredential, 'other'>[];
}

export const credentialWords: Readonly<Record<Exclude<CountedCredential, 'other'>, CredentialWords>> = {
  cpc: {
    gist: 'Certified Professional Coder, for professional services',
    about: [
      'The CPC tests coding of professional services: what physicians and other providers do in offices, clinics and hospitals, in CPT, HCPCS Level II and ICD-10-CM. The guide calls it the most recognized of all.',
      'The exam has 100 multiple-choice questions in four hours, with open code books. Those who pass without two years of experience hold the CPC-A first.',
    ],
    beside: ['cpc_a', 'coc', 'ccs_p', 'ccs', 'none'],
    next: [
      { dimension: 'credential', value: 'cpma', why: 'for coders who move into auditing' },
      { dimension: 'credential', value: 'crc', why: 'for diagnosis coding in risk adjustment' },
      { dimension: 'credential', value: 'coc', why: 'for the facility side of outpatient care' },
    ],
  },
  cpc_a: {
    gist: 'Certified Professional Coder, apprentice',
    about: [
      'The A stands for apprentice: its holder passed the same exam as any CPC and has yet to prove the experience. AAPC removes it once two years of coding work are proven; approved training may count for part of them.',
      'Many postings ask for a CPC without the A. The first job with it matters more for what it teaches than for what it pays.',
    ],
    beside: ['cpc', 'cca', 'none'],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'the same credential, once the experience is shown' },
      { dimension: 'credential', value: 'crc', why: 'for remote work on diagnoses, at health plans and vendors' },
    ],
  },
  coc: {
    gist: 'Certified Outpatient Coder, for outpatient facilities',
    about: [
      'The COC, once called CPC-H, tests the facility side of outpatient care: hospital outpatient departments, emergency rooms and ambulatory surgery centers. It adds outpatient payment rules to CPT, HCPCS Level II and ICD-10-CM.',
      'It suits coders who work for a hospital or a surgery center and code for the facility rather than for the physician.',
    ],
    beside: ['cpc', 'cic', 'ccs'],
    next: [
      { dimension: 'credential', value: 'cic', why: 'for the inpatient side of the same hospital' },
      { dimension: 'credential', value: 'cdeo', why: 'for reviewing outpatient documentation' },
    ],
  },
  cic: {
    gist: 'Certified Inpatient Coder, for hospital stays',
    about: [
      'The CIC tests coding of hospital stays: ICD-10-CM for diagnoses, ICD-10-PCS for procedures, and the rules by which a stay is grouped and paid. CPT plays no part in inpatient facility coding.',
      'It is AAPC’s counterpart to the inpatient half of AHIMA’s CCS.',
    ],
    beside: ['ccs', 'coc', 'cpc'],
    next: [
      { dimension: 'credential', value: 'cdip', why: 'for documentation work beside clinicians' },
      { dimension: 'credential', value: 'ccs', why: 'AHIMA’s hospital credential, inpatient and outpatient' },
    ],
  },
  crc: {
    gist: 'Certified Risk Adjustment Coder',
    about: [
      'The CRC tests diagnosis coding for risk adjustment: finding in the record every condition that is documented well enough to count in models such as CMS-HCC, and none that is not. It is ICD-10-CM work; procedures hardly matter.',
      'Health plans, their vendors and groups paid per member employ most of its holders.',
    ],
    beside: ['cpc', 'cdeo', 'cpma'],
    next: [
      { dimension: 'credential', value: 'cpma', why: 'for auditing charts that others coded' },
      { dimension: 'credential', value: 'cdeo', why: 'for working with providers on what they document' },
      { dimension: 'specialty', value: 'risk_adjustment', why: 'what the work itself pays' },
    ],
  },
  cpb: {
    gist: 'Certified Professional Biller',
    about: [
      'The CPB tests the billing side of a practice: payer rules, claims, denials, appeals and what is still owed. Coding is part of it, but the code books are not its focus.',
      'It is worth most where one person codes and bills, as in small practices and billing companies.',
    ],
    beside: ['cpc', 'cppm', 'none'],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'for moving from billing into coding' },
      { dimension: 'credential', value: 'cppm', why: 'for running the office' },
    ],
  },
  cpma: {
    gist: 'Certified Professional Medical Auditor',
    about: [
      'The CPMA tests auditing: whether the record supports what was coded, how to draw a sample, what the rules on fraud and abuse say, and how to report findings. No credential is required first, but the exam takes coding for granted.',
      'Its holders audit for practices, payers and consulting firms.',
    ],
    beside: ['cpc', 'cdeo', 'crc', 'cppm'],
    next: [
      { dimension: 'credential', value: 'cdeo', why: 'for going from findings to better documentation' },
      { dimension: 'setting', value: 'consulting', why: 'where many auditors work' },
    ],
  },
  cdeo: {
    gist: 'Certified Documentation Expert Outpatient',
    about: [
      'The CDEO tests the review of outpatient documentation: whether a note carries the codes, the quality measures and the risk adjustment that it should, and how to ask a provider about what is missing.',
      'It is AAPC’s outpatient counterpart to the documentation credentials of hospitals, CDIP and CCDS.',
    ],
    beside: ['cdip', 'ccds', 'cpma', 'crc'],
    next: [
      { dimension: 'credential', value: 'cpma', why: 'for the audit side of the same work' },
      { dimension: 'credential', value: 'ccds', why: 'for documentation work in hospitals' },
    ],
  },
  cdei: {
    gist: 'Certified Documentation Expert, inpatient',
    about: [
      'The CDEI tests the review of inpatient documentation: whether the record of a hospital stay supports its diagnoses, its severity and its DRG, and how to ask a provider about what is missing.',
      'It is AAPC’s inpatient counterpart to the CDEO, and stands beside CDIP and CCDS. The survey once listed it as CDEC, letters that no body grants; whoever chose those is counted here.',
    ],
    beside: ['cdeo', 'cdip', 'ccds', 'cic'],
    next: [
      { dimension: 'credential', value: 'ccds', why: 'the ACDIS credential for the same work' },
      { dimension: 'credential', value: 'cdeo', why: 'documentation review of outpatient care' },
    ],
  },
  cppm: {
    gist: 'Certified Physician Practice Manager',
    about: [
      'The CPPM tests the running of a physician practice: revenue cycle, compliance, staff, contracts and health information. It is a management credential and tests little coding.',
      'Many holders supervise coders and billers, so their pay reflects both credential and role.',
    ],
    beside: ['rhia', 'cpma', 'cpb'],
    next: [{ dimension: 'credential', value: 'cpma', why: 'for answering to audits of the practice' }],
  },
  cpco: {
    gist: 'Certified Professional Compliance Officer',
    about: [
      'The CPCO tests the compliance program of a practice: the rules on fraud and abuse, the OIG’s guidance, internal audits, training and what to do about a violation. It tests little coding.',
      'Many of its holders came from coding or auditing and are responsible for compliance as a whole, so their pay reflects both credential and role.',
    ],
    beside: ['cpma', 'cppm', 'rhia'],
    next: [
      { dimension: 'credential', value: 'cpma', why: 'for the audits that a compliance program rests on' },
      { dimension: 'credential', value: 'cppm', why: 'for running the practice as a whole' },
    ],
  },
  aapc_specialty: {
    gist: 'what AAPC grants to coders of one specialty',
    about: [
      'Each tests the coding of one specialty in depth, from real operative and office notes. Most of those who take one hold the CPC or COC already and want to show what they code every day.',
      'Each is too rare to be counted by itself, so the survey counts all of them together. Whoever holds two of them counts once. The pages on specialties tell what the work itself pays.',
    ],
    beside: ['cpc', 'coc', 'cpma', 'none'],
    next: [
      { dimension: 'credential', value: 'cpma', why: 'for auditing what others in the specialty code' },
      { dimension: 'specialty', value: 'evaluation_management', why: 'the part of coding that the CEMC tests' },
      { dimension: 'specialty', value: 'cardiology', why: 'what the work behind CCC and CIRCC pays' },
    ],
  },
  ccs: {
    gist: 'Certified Coding Specialist, for hospitals',
    about: [
      'The CCS tests hospital coding, inpatient and outpatient: ICD-10-CM, ICD-10-PCS and CPT, partly on cases that are coded from the record. The guide calls it hospital-focused, with higher pay.',
      'AHIMA recommends training or experience before the exam.',
    ],
    beside: ['cic', 'ccs_p', 'cpc', 'cca'],
    next: [
      { dimension: 'credential', value: 'cdip', why: 'for documentation integrity, from the same body' },
      { dimension: 'credential', value: 'rhit', why: 'with an associate degree, for broader work with records' },
    ],
  },
  ccs_p: {
    gist: 'Certified Coding Specialist, physician-based',
    about: [
      'The CCS-P tests coding for physicians: CPT, HCPCS Level II and ICD-10-CM in offices, group practices and clinics. It is AHIMA’s counterpart to AAPC’s CPC.',
    ],
    beside: ['cpc', 'ccs', 'cca'],
    next: [
      { dimension: 'credential', value: 'ccs', why: 'for hospital coding' },
      { dimension: 'credential', value: 'cpma', why: 'for auditing professional services' },
    ],
  },
  cca: {
    gist: 'Certified Coding Associate, for beginners',
    about: [
      'The CCA shows that a new coder knows the code sets and rules of hospitals and practices, without a claim to experience. The guide calls it the entry-level certification.',
      'Its holders are mostly in their first years, so compare their pay with that of other beginners.',
    ],
    beside: ['cpc_a', 'ccs', 'ccs_p', 'none'],
    next: [
      { dimension: 'credential', value: 'ccs', why: 'the step that AHIMA means to follow it' },
      { dimension: 'credential', value: 'rhit', why: 'for those on the way to an associate degree' },
    ],
  },
  cdip: {
    gist: 'Certified Documentation Integrity Practitioner',
    about: [
      'The CDIP tests clinical documentation integrity: reading a record as it grows, seeing what it fails to say, and asking the clinician so that codes, severity and quality measures are right.',
      'CDI specialists come from coding and from nursing, and both groups hold it.',
    ],
    beside: ['ccds', 'cdeo', 'ccs'],
    next: [{ dimension: 'credential', value: 'rhia', why: 'with a degree, for leading a department' }],
  },
  ccds: {
    gist: 'Certified Clinical Documentation Specialist',
    about: [
      'The CCDS is granted by the Association of Clinical Documentation Integrity Specialists. It asks for experience as a documentation specialist before the exam, so it confirms a career rather than opens one.',
      'Many of its holders are nurses. Their pay says as much about clinical training as about the credential.',
    ],
    beside: ['cdip', 'cdeo', 'ccs'],
    next: [{ dimension: 'credential', value: 'cdip', why: 'AHIMA’s credential for the same work' }],
  },
  rhit: {
    gist: 'Registered Health Information Technician',
    about: [
      'The RHIT covers health information as a whole: coding, and also the quality, release and legal side of records. Its exam is open to those with an associate degree from an accredited program in health information management.',
    ],
    beside: ['rhia', 'ccs', 'cca'],
    next: [
      { dimension: 'credential', value: 'rhia', why: 'after a bachelor’s degree in the field' },
      { dimension: 'credential', value: 'ccs', why: 'for those who stay with coding' },
    ],
  },
  rhia: {
    gist: 'Registered Health Information Administrator',
    about: [
      'The RHIA is for those who run health information: systems, staff, budgets and compliance. Its exam asks for a bachelor’s degree or more from an accredited program in health information management.',
      'The guide calls it the highest certification, with a focus on management. Many of its holders are managers, and what they earn is the role’s pay too.',
    ],
    beside: ['rhit', 'cppm', 'cdip'],
    next: [{ dimension: 'credential', value: 'cdip', why: 'for leading documentation integrity' }],
  },
  ahima_data: {
    gist: 'what AHIMA grants for data, privacy and informatics',
    about: [
      'The CHDA is for analysts of health data, the CHPS for those who answer for privacy and security, the CPHI for health informatics. None of them tests coding; coders take them on the way to other work with records.',
      'Each is too rare among coders to be counted by itself, so the survey counts the three together. Whoever holds two of them counts once.',
    ],
    beside: ['rhia', 'rhit', 'cpco'],
    next: [{ dimension: 'credential', value: 'rhia', why: 'with a degree, for leading a department' }],
  },
  ccds_o: {
    gist: 'Certified Clinical Documentation Specialist, outpatient',
    about: [
      'The CCDS-O is ACDIS’s credential for documentation review outside the hospital bed: physician practices, clinics and emergency departments. Like the CCDS it asks for experience in the work before the exam.',
      'A coding or HIM credential opens the way to it, such as CPC, CRC, COC, CCS, RHIT or RHIA; so does a license as a nurse or physician.',
    ],
    beside: ['ccds', 'cdeo', 'crc'],
    next: [
      { dimension: 'credential', value: 'ccds', why: 'for the same work in hospitals' },
      {
        dimension: 'specialty',
        value: 'risk_adjustment',
        why: 'what much of outpatient documentation review is about',
      },
    ],
  },
  rccb_radiology: {
    gist: 'RCC and RCCIR, for radiology and interventional radiology',
    about: [
      'The Radiology Coding Certification Board certifies coders of radiology alone: the RCC covers diagnostic imaging and the rest of the field, the RCCIR interventional radiology. One does not require the other.',
      'Both are too rare to be counted by themselves, so the survey counts them together. Whoever holds both counts once. AAPC’s credential for interventional radiology, the CIRCC, counts among AAPC’s specialty credentials.',
    ],
    beside: ['aapc_specialty', 'cpc', 'ccs'],
    next: [{ dimension: 'specialty', value: 'radiology', why: 'what radiology coding pays, whatever the credential' }],
  },
  bmsc_home_care: {
    gist: 'HCS-D, HCS-H, HCS-O and HCS-C, for home health and hospice',
    about: [
      'The Board of Medical Specialty Coding & Compliance certifies home care: HCS-D for diagnosis coding in home health, HCS-H for hospice, HCS-O for OASIS assessments, HCS-C for compliance.',
      'Each is too rare to be counted by itself, so the survey counts all four together. Whoever holds two of them counts once.',
    ],
    beside: ['cpc', 'crc', 'ccs'],
    next: [{ dimension: 'credential', value: 'crc', why: 'diagnosis coding that many more employers ask for' }],
  },
  pmi: {
    gist: 'CMC, CMIS, CMOM, CMCO and CMCA-E/M, for medical offices',
    about: [
      'The Practice Management Institute certifies those who run the business side of a medical office: coders (CMC), insurance specialists (CMIS), office managers (CMOM), compliance officers (CMCO) and chart auditors (CMCA-E/M).',
      'Each is too rare to be counted by itself, so the survey counts all of them together, although their work differs. Whoever holds two of them counts once.',
    ],
    beside: ['cpc', 'cpb', 'cppm'],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'the credential that most postings for office coding name' },
      { dimension: 'credential', value: 'cpma', why: 'AAPC’s credential for auditors' },
    ],
  },
  nha_amba_billing: {
    gist: 'CBCS and CMRS, for billing',
    about: [
      'The CBCS of the National Healthcareer Association covers billing and basic coding and often comes at the end of a training program. The CMRS of the American Medical Billing Association is for medical billers.',
      'Among coders both are too rare to be counted by themselves, so the survey counts them together. Whoever holds both counts once.',
    ],
    beside: ['cpb', 'cca', 'cpc_a', 'none'],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'for moving from billing into coding' },
      { dimension: 'credential', value: 'cpb', why: 'AAPC’s credential for billers' },
    ],
  },
  none: {
    gist: 'coders who hold no credential',
    about: [
      'No law requires a medical coder to hold a credential; employers do. Coders without one are often new, trained at work, or in an office where coding is one task among several.',
      'They are who the premium of a certification is measured against. Part of the gap is experience: see the claims for the like-for-like comparison.',
    ],
    beside: ['cpc_a', 'cca', 'cpc', 'ccs'],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'the usual first credential for professional services' },
      { dimension: 'credential', value: 'cca', why: 'AHIMA’s credential for beginners' },
    ],
  },
};
