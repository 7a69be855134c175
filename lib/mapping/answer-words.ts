import { readExperience } from '@/lib/import/read-experience';
import { keyOf, takesWords } from '@/lib/import/read-words';
import type { Column } from '@/lib/import/report-file';
import { columns } from '@/lib/import/report-file';
import { credentialFromText, splitCredentials } from '@/lib/survey/typed-credentials';
import { experienceBands, keysOf } from '@/lib/survey/vocabulary';
import { stateNamed } from './state-named';

/** What an answer of another survey is in ours; `likely` where a person should look. */
export interface Ours {
  key: string;
  sure: boolean;
}

/** Words that tell an answer, the more telling first. */
const telling: Partial<Record<Column, readonly (readonly [RegExp, string])[]>> = {
  role: [
    [/director|vice president|\bvp\b|chief|\bcoo\b|\bceo\b|owner/i, 'director'],
    [/manag(?:er|ement)/i, 'manager'],
    [/supervis|team lead|lead coder|coordinator/i, 'supervisor'],
    [/clinical documentation|\bcdi\b/i, 'cdi_specialist'],
    [/audit|compliance/i, 'auditor'],
    [/educat|train(?:er|ing)|instruct|teach/i, 'educator'],
    [/consult/i, 'consultant'],
    [/senior|\bsr\b|\blead\b|specialist|\b(?:ii|iii|iv)\b|level [2-4]/i, 'senior_coder'],
    [/\bcod(?:er|ing)\b|\bbiller\b|billing/i, 'coder'],
  ],
  setting: [
    [/academic|university|teaching/i, 'academic_medical_center'],
    [/ambulatory surg|surgery center|surgical center|\basc\b/i, 'ambulatory_surgery_center'],
    [/\bva\b|veteran|government|federal|military|\bstate agency|indian health|public health|county/i, 'government'],
    [/payer|payor|insur|health plan|managed care|medicare advantage|\bmac\b/i, 'insurance'],
    [/billing|revenue cycle|\brcm\b|clearinghouse/i, 'billing_company'],
    [/consult|audit(?:ing)? (?:firm|company)/i, 'consulting'],
    [/vendor|staffing|outsourc|contract(?:or|ing)? (?:company|cod)|remote coding/i, 'remote_vendor'],
    [/physician|doctor|practice|clinic\b|medical group|provider office|\bfqhc\b/i, 'physician_office'],
    [/hospital|health ?care system|health system|inpatient|acute|\bidn\b/i, 'hospital'],
  ],
  specialty: [
    [/evaluation|\be ?[&/] ?m\b/i, 'evaluation_management'],
    [/anesth|pain/i, 'anesthesia'],
    [/emergency|\bed\b|\ber\b|urgent/i, 'emergency_medicine'],
    [/cardi|vascular/i, 'cardiology'],
    [/oncolog|hematolog|cancer/i, 'oncology'],
    [/risk adj|\bhcc\b/i, 'risk_adjustment'],
    [/orthop/i, 'orthopedics'],
    [/radiol|imaging/i, 'radiology'],
    [/patholog|laborator/i, 'pathology'],
    [/\bob\b|gyn|obstet|women/i, 'obgyn'],
    [/pediat/i, 'pediatrics'],
    [/gastro|\bgi\b/i, 'gastroenterology'],
    [/neuro/i, 'neurology'],
    [/derm/i, 'dermatology'],
    [/behavior|psych|mental/i, 'behavioral_health'],
    [/inpatient|\bdrg\b/i, 'inpatient_facility'],
    [/outpatient|same.?day/i, 'outpatient_facility'],
    [/surg/i, 'surgical'],
    [/general|multi|family|primary care|all specialt|internal medicine/i, 'general'],
    [/other/i, 'other'],
  ],
  arrangement: [
    [/hybrid|both|some|partly|mix|split|combination/i, 'hybrid'],
    [/remote|home|telework|telecommut|virtual/i, 'remote'],
    [/on.?site|office|in.?person|facility/i, 'on_site'],
  ],
  employment: [
    [/contract|1099|independent|self.?employ|freelanc/i, 'contract'],
    [/per.?diem|\bprn\b|as.?needed/i, 'per_diem'],
    [/part/i, 'part_time'],
    [/full/i, 'full_time'],
  ],
  benefits: [
    [/health|medical|dental|vision/i, 'health_insurance'],
    [/retire|\b40[13]|pension/i, 'retirement'],
    [/paid time|\bpto\b|vacation|holiday|sick/i, 'paid_time_off'],
    [/educat|\bceus?\b|tuition|training|\bdues\b|certif/i, 'continuing_education'],
    [/flex/i, 'flexible_schedule'],
    [/bonus|incentive/i, 'performance_bonus'],
    [/./, ''],
  ],
  pay_basis: [
    [/\brvus?\b/i, 'per_rvu'],
    [/chart|encounter|record|piece|per (?:unit|account)/i, 'per_chart'],
    [/\bgs\b|general schedule/i, 'gs'],
    [/hour/i, 'hourly'],
    [/salar|annual|year/i, 'yearly'],
  ],
  pay_set_by: [
    [/employer|company|office|headquarter/i, 'employer'],
    [/mine|my |home|where i/i, 'home'],
  ],
  credentials: [
    [/^(?:none|no|n\/?a|not certified|no certifications?|no credentials?|uncertified)\b/i, 'none'],
    [/^other/i, 'other'],
  ],
};

export function takesOurWords(column: Column): boolean {
  const field = columns[column];
  return field !== null && (field === 'credentials' || takesWords(field));
}

/** The answer in our words; undefined where none of ours is near. */
export function oursOf(column: Column, answer: string): Ours | undefined {
  const same = plainly(column, answer);
  if (same !== undefined) return { key: same, sure: true };
  if (column === 'experience_years') return experienceOf(answer);
  if (column === 'state') {
    const named = stateNamed(answer.replace(/^state of\s+|\s*\(.*\)$|^[A-Z]{2}\s*[-–:]\s*/gi, ''));
    return named === undefined ? undefined : { key: named, sure: true };
  }
  if (column === 'credentials') {
    const lettered = /^(.*?)\s*\(([^)]*)\)\s*$|^(\S+)\s*[-–—:]\s*(.+)$/.exec(answer);
    const found = lettered?.slice(1).flatMap((part) => (part ? (credentialFromText(part) ?? []) : []))[0];
    if (found !== undefined) return { key: found, sure: false };
  }
  const key = telling[column]?.find(([words]) => words.test(answer))?.[1];
  return key === undefined ? undefined : { key, sure: false };
}

/** Whether reading a report takes the answer as it is. */
export function isOurs(column: Column, answer: string): boolean {
  if (column === 'experience_years')
    return PLAIN.test(answer) || (BAND.test(answer) && /^\d+$/.test(readExperience(answer)));
  if (column === 'credentials') return splitCredentials(answer).every((text) => credentialFromText(text) !== undefined);
  return plainly(column, answer) !== undefined;
}

function plainly(column: Column, answer: string): string | undefined {
  const field = columns[column];
  if (!field) return undefined;
  if (field === 'credentials') return credentialFromText(answer);
  return keyOf(field, answer);
}

const BAND = /^\D*?(\d{1,2})\s*(?:[-–—]|to|through)\s*(\d{1,2})\b(?!\s*(?:month|\/))/i;
const LESS =
  /^(?:less than|fewer than|under|<|up to)\s*(?:a|one|(\d{1,2}))\b|^(\d{1,2}) years? or (?:less|fewer)|^(?:none|no experience|first year)/i;
const MORE =
  /^(?:more than|over|>|at least)?\s*(\d{1,2})\s*(?:\+|years?|yrs?)*\s*(?:or more|and (?:over|above|up|more)|plus)?$/i;
const PLAIN = /^\d{1,2}(?:\.0+)?(?:\s*(?:years?|yrs?))?$/i;
/** Completed years. */
const PART = /^(\d{1,2})\.\d+(?:\s*(?:years?|yrs?))?$/i;

/** Whole years: of a band within one of ours its middle, of an open one its least. A band that touches two of ours is none. */
function experienceOf(answer: string): Ours | undefined {
  if (PLAIN.test(answer)) return { key: readExperience(answer), sure: true };
  const part = PART.exec(answer);
  if (part) return { key: part[1] ?? '', sure: false };
  const ours = readExperience(answer);
  if (/^\d{1,2}$/.test(ours)) return { key: ours, sure: false };
  const band = BAND.exec(answer);
  if (band) return middleOf(Number(band[1]), Number(band[2]));
  const less = LESS.exec(answer);
  if (less) return middleOf(0, Number(less[1] ?? less[2] ?? 1));
  const more = MORE.exec(answer);
  return more ? { key: more[1] ?? '', sure: false } : undefined;
}

function middleOf(least: number, most: number): Ours | undefined {
  return bandOf(least) === bandOf(most) ? { key: String(Math.floor((least + most) / 2)), sure: false } : undefined;
}

function bandOf(years: number): string | undefined {
  return keysOf(experienceBands).findLast((band) => Number.parseInt(band, 10) <= years);
}
