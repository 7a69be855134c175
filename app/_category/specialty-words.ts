import type { Specialty } from '@/lib/survey/vocabulary';
import type { CategoryWords } from './category-words';

export const specialtyWords: Readonly<Record<Exclude<Specialty, 'other'>, CategoryWords>> = {
  general: {
    gist: 'whatever the practice or department sees',
    about: [
      'General coders take charts of many kinds: office visits, minor procedures, lab and imaging orders, hospital visits. Breadth and speed count for more than the depth of any one chapter of CPT.',
      'Most coders start here, so compare years of experience before comparing pay.',
    ],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'the usual credential of general coders' },
      { dimension: 'specialty', value: 'evaluation_management', why: 'the visits that every practice bills' },
      { dimension: 'specialty', value: 'risk_adjustment', why: 'the specialty with the guide’s highest range' },
    ],
  },
  evaluation_management: {
    gist: 'visits, leveled by decisions or by time',
    about: [
      'E/M coders set the level of office, hospital and other visits, by the medical decision making or the time that the note supports. The rules were rewritten in 2021 for office visits and in 2023 for most others.',
      'Visits are what practices bill most, so payers audit their levels closely.',
    ],
    next: [
      { dimension: 'credential', value: 'cpma', why: 'leveling visits is the core of many audits' },
      { dimension: 'specialty', value: 'emergency_medicine', why: 'visits, and procedures with them' },
    ],
  },
  inpatient_facility: {
    gist: 'hospital stays, in ICD-10-CM and ICD-10-PCS',
    about: [
      'Inpatient facility coders read whole stays: admission, operations, consults, discharge. They choose the principal diagnosis and code procedures in ICD-10-PCS; together these decide the DRG that the hospital is paid by.',
      'Accuracy outweighs volume here, since one code can move a case by thousands of dollars.',
    ],
    next: [
      { dimension: 'credential', value: 'ccs', why: 'the credential that hospitals ask for' },
      { dimension: 'credential', value: 'cic', why: 'AAPC’s inpatient credential' },
      { dimension: 'credential', value: 'cdip', why: 'for the step into documentation integrity' },
    ],
  },
  outpatient_facility: {
    gist: 'the hospital’s side of outpatient care',
    about: [
      'Outpatient facility coders code for the hospital, not the physician: same-day surgery, emergency, infusion, imaging and clinics, in CPT, HCPCS Level II and ICD-10-CM. Payment follows ambulatory payment classifications, with edits to clear before a claim goes out.',
    ],
    next: [
      { dimension: 'credential', value: 'coc', why: 'AAPC’s credential for this work' },
      { dimension: 'specialty', value: 'inpatient_facility', why: 'the other half of the hospital' },
    ],
  },
  anesthesia: {
    gist: 'anesthesia, by base units and time',
    about: [
      'Anesthesia coders turn the surgeon’s procedure into an anesthesia code with its base units, add time, physical status and modifiers for who gave or directed the care, and code lines and blocks apart. Payment is per unit, so minutes matter.',
    ],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'the base that most postings ask for' },
      { dimension: 'specialty', value: 'surgical', why: 'the procedures behind the anesthesia' },
    ],
  },
  emergency_medicine: {
    gist: 'emergency visits, critical care and procedures',
    about: [
      'Emergency coders level visits, tell critical care from them by time, and code repairs, reductions and other procedures of the same hour. Volume is high and notes are written under pressure.',
      'The facility and the physician level the same visit by different rules.',
    ],
    next: [
      { dimension: 'credential', value: 'coc', why: 'for the facility side' },
      { dimension: 'specialty', value: 'evaluation_management', why: 'the rules that levels rest on' },
    ],
  },
  cardiology: {
    gist: 'the heart and its vessels, from echo to stents',
    about: [
      'Cardiology coders handle tests such as echocardiograms and stress tests, and procedures in the catheterization and electrophysiology labs, where one session bundles several codes by vessel and by order. Code families change often.',
    ],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'the base for physician cardiology' },
      { dimension: 'specialty', value: 'radiology', why: 'imaging guidance has rules of its own' },
      { dimension: 'specialty', value: 'surgical', why: 'for open procedures of heart and vessels' },
    ],
  },
  oncology: {
    gist: 'cancer care: infusions, drugs and radiation',
    about: [
      'Oncology coders code infusions by drug, order and minutes, drugs by units and waste, radiation by its planning and delivery, and diagnoses by site, behavior and history. Units of expensive drugs are where errors weigh most.',
    ],
    next: [
      { dimension: 'credential', value: 'coc', why: 'infusion centers are often outpatient departments' },
      { dimension: 'specialty', value: 'outpatient_facility', why: 'where much of this work sits' },
    ],
  },
  surgical: {
    gist: 'operations, read from the operative note',
    about: [
      'Surgical coders read operative notes and decide what was done, what is bundled into it, which modifiers hold and which global period is running. Anatomy is half of the work.',
    ],
    next: [
      { dimension: 'credential', value: 'cpc', why: 'surgery is the largest part of CPT' },
      { dimension: 'specialty', value: 'orthopedics', why: 'one field of it, in depth' },
      { dimension: 'setting', value: 'ambulatory_surgery_center', why: 'where many of these operations are done' },
    ],
  },
  risk_adjustment: {
    gist: 'diagnoses that health plans are paid by',
    about: [
      'Risk adjustment coders review records for conditions that count in models such as CMS-HCC, and check that each is documented, current and supported. Health plans, vendors and value-based groups employ them, much of it remote and seasonal.',
      'Since payers and the government audit these codes, deleting what is not supported is as much of the job as finding what is.',
    ],
    next: [
      { dimension: 'credential', value: 'crc', why: 'the credential made for it' },
      { dimension: 'setting', value: 'insurance', why: 'the setting where most of it is done' },
      { dimension: 'credential', value: 'cpma', why: 'for auditing what others coded' },
    ],
  },
  orthopedics: {
    gist: 'bones, joints and spine',
    about: [
      'Orthopedic coders code fractures with their global care, joints replaced and scoped, spines fused level by level, and injections. Laterality, encounter type and bundling rules of the payers make it exacting.',
    ],
    next: [
      { dimension: 'specialty', value: 'surgical', why: 'the wider field' },
      { dimension: 'setting', value: 'ambulatory_surgery_center', why: 'where many joints are done by now' },
    ],
  },
  radiology: {
    gist: 'imaging, and what it guides',
    about: [
      'Diagnostic radiology is coded at great speed, with the medical necessity of each order to check. Interventional radiology is the reverse: few cases, each with catheters, vessels and guidance to account for.',
    ],
    next: [
      { dimension: 'specialty', value: 'cardiology', why: 'catheters and vessels again' },
      { dimension: 'credential', value: 'coc', why: 'for imaging departments of hospitals' },
    ],
  },
  pathology: {
    gist: 'specimens, tests and panels',
    about: [
      'Pathology coders code specimens by kind and number, stains and molecular tests by method and target, and the split between technical and professional parts. Coverage rules decide much of what is paid.',
    ],
    next: [
      { dimension: 'specialty', value: 'oncology', why: 'where many of the specimens come from' },
      { dimension: 'credential', value: 'cpc', why: 'the base for professional pathology' },
    ],
  },
  obgyn: {
    gist: 'pregnancy, birth and gynecology',
    about: [
      'OB/GYN coders work with the global maternity package: what it holds, and how to code when care is split or a pregnancy becomes complicated. Gynecologic surgery and preventive visits make up the rest.',
    ],
    next: [
      { dimension: 'specialty', value: 'surgical', why: 'for gynecologic surgery and beyond' },
      { dimension: 'credential', value: 'cpc', why: 'the usual credential of practices' },
    ],
  },
  pediatrics: {
    gist: 'children: well visits, vaccines and newborns',
    about: [
      'Pediatric coders code preventive visits by age, vaccines with their administration by component, newborn and neonatal care by day, and much of it under Medicaid rules that differ by state.',
    ],
    next: [
      { dimension: 'specialty', value: 'evaluation_management', why: 'visits are most of the work' },
      { dimension: 'credential', value: 'cpc', why: 'the usual credential of practices' },
    ],
  },
  gastroenterology: {
    gist: 'endoscopy, screening and the digestive tract',
    about: [
      'Gastroenterology coders tell screening from diagnostic colonoscopy, follow what happens when a screening finds something, and code endoscopies by the furthest point reached and by each technique used.',
    ],
    next: [
      { dimension: 'setting', value: 'ambulatory_surgery_center', why: 'where many endoscopies are done' },
      { dimension: 'specialty', value: 'surgical', why: 'the wider field' },
    ],
  },
  neurology: {
    gist: 'nerves, brain and spine',
    about: [
      'Neurology brings nerve conduction studies, EEG and long visits; neurosurgery brings craniotomies and spines, level by level, with co-surgeons and implants. The two differ much in kind and in pay, and the survey counts them together.',
    ],
    next: [
      { dimension: 'specialty', value: 'orthopedics', why: 'spines are shared ground' },
      { dimension: 'specialty', value: 'surgical', why: 'the wider field' },
    ],
  },
  dermatology: {
    gist: 'skin: biopsies, excisions and Mohs surgery',
    about: [
      'Dermatology coders measure: lesions by size and site, repairs by length and depth, biopsies by technique, Mohs surgery by stage and block. What pathology finds often decides the code, so claims wait for it.',
    ],
    next: [
      { dimension: 'specialty', value: 'pathology', why: 'the other half of a biopsy' },
      { dimension: 'specialty', value: 'surgical', why: 'the wider field' },
    ],
  },
  behavioral_health: {
    gist: 'mental health and substance use care',
    about: [
      'Behavioral health coders code psychotherapy by time, with or without a visit, crisis and group care, and programs that are billed by the day. Telehealth rules and state Medicaid programs shape most of it.',
    ],
    next: [
      { dimension: 'specialty', value: 'evaluation_management', why: 'the visit half of many sessions' },
      { dimension: 'credential', value: 'cpb', why: 'payer rules are half of the work' },
    ],
  },
};
