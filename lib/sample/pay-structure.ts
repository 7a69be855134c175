import { type CountedCredential, type Credential, countedCredentialsOf } from '@/lib/survey/credentials';
import type { Arrangement, Employment, Role, Setting, Specialty, State } from '@/lib/survey/vocabulary';

/** What of a job sets its pay in the sample. */
export interface Job {
  state: State;
  experienceYears: number;
  role: Role;
  credentials: Credential[];
  specialty: Specialty;
  setting: Setting;
  arrangement: Arrangement;
  employment: Employment;
}

/**
 * The structure behind the sample reports: log points × 100 of base pay, so that 10 is about 10%. The effects add up;
 * the pay is the starting pay times e to their sum. Of a job's credentials the best counts in full, each further one
 * with `furtherCredential`.
 */
export const payStructure = {
  /** Dollars a year: a CPC in general coding, on site, full-time, without experience, in the last month. */
  startingPay: 39_300,
  /** Experience adds `most` × (1 − e^(−years ÷ pace)). */
  experience: { most: 44, pace: 5 },
  /** A year back in time. */
  yearBack: -3.2,
  /** Standard deviations: of what sets one coder apart for good, and of each report. */
  deviation: { coder: 11, report: 3 },
  furtherCredential: 2,
  /** After BLS OEWS means of May 2023, drawn somewhat together. */
  state: {
    ...{ AL: -18, AK: 7, AZ: -5, AR: -16, CA: 14, CO: 9, CT: 13, DE: -4, DC: 22, FL: -5, GA: -4, HI: 13, ID: -4 },
    ...{ IL: 1, IN: -9, IA: -6, KS: -6, KY: -11, LA: -5, ME: -7, MD: 13, MA: 7, MI: -6, MN: 10, MS: -19, MO: -2 },
    ...{ MT: -7, NE: 1, NV: -9, NH: -5, NJ: 13, NM: -8, NY: 10, NC: -7, ND: -1, OH: -4, OK: -6, OR: 7, PA: -6 },
    ...{ RI: 4, SC: -1, SD: -2, TN: 3, TX: -9, UT: 5, VT: -4, VA: 1, WA: 14, WV: -14, WI: 1, WY: 1 },
    ...{ PR: -40, GU: -36, VI: -16 },
  },
  role: {
    coder: 0,
    senior_coder: 6,
    auditor: 10,
    cdi_specialist: 15,
    educator: 9,
    consultant: 14,
    supervisor: 17,
    manager: 38,
    director: 54,
  },
  credential: {
    cpc: 0,
    cpc_a: -8,
    coc: 2,
    cic: 6,
    crc: 4,
    cpb: -2,
    cpma: 7,
    cdeo: 7,
    cdei: 6,
    cppm: 8,
    cpco: 7,
    aapc_specialty: 5,
    ccs: 5,
    ccs_p: 3,
    cca: -5,
    cdip: 10,
    ccds: 10,
    ccds_o: 9,
    rccb_radiology: 6,
    bmsc_home_care: 2,
    pmi: 0,
    nha_amba_billing: -3,
    rhit: 3,
    rhia: 8,
    ahima_data: 9,
    other: 0,
    none: -11,
  },
  specialty: {
    general: 0,
    evaluation_management: -1,
    inpatient_facility: 6,
    outpatient_facility: 1,
    anesthesia: 8,
    emergency_medicine: 3,
    cardiology: 4,
    oncology: 5,
    surgical: 7,
    risk_adjustment: 15,
    orthopedics: 3,
    radiology: 2,
    pathology: 1,
    obgyn: -1,
    pediatrics: -4,
    gastroenterology: 2,
    neurology: 5,
    dermatology: -2,
    behavioral_health: -3,
    other: 0,
  },
  setting: {
    hospital: 4,
    physician_office: -7,
    insurance: 4,
    consulting: 11,
    billing_company: -5,
    ambulatory_surgery_center: -2,
    government: 3,
    academic_medical_center: 5,
    remote_vendor: 0,
  },
  arrangement: { on_site: 0, hybrid: 1, remote: 2 },
  employment: { full_time: 0, part_time: -4, per_diem: 3, contract: 12 },
} as const satisfies PayStructure;

interface PayStructure {
  startingPay: number;
  experience: { most: number; pace: number };
  yearBack: number;
  deviation: { coder: number; report: number };
  furtherCredential: number;
  state: Record<State, number>;
  role: Record<Role, number>;
  credential: Record<CountedCredential, number>;
  specialty: Record<Specialty, number>;
  setting: Record<Setting, number>;
  arrangement: Record<Arrangement, number>;
  employment: Record<Employment, number>;
}

/** Dollars of a 2,080-hour year, before what sets one coder apart from another. */
export function expectedAnnual(job: Job, yearsBack: number): number {
  const { experience } = payStructure;
  const best = Math.max(...countedCredentialsOf(job.credentials).map((counted) => payStructure.credential[counted]));
  const points =
    experience.most * (1 - Math.exp(-job.experienceYears / experience.pace)) +
    best +
    payStructure.furtherCredential * (job.credentials.length - 1) +
    payStructure.state[job.state] +
    payStructure.role[job.role] +
    payStructure.specialty[job.specialty] +
    payStructure.setting[job.setting] +
    payStructure.arrangement[job.arrangement] +
    payStructure.employment[job.employment] +
    payStructure.yearBack * yearsBack;
  return payStructure.startingPay * Math.exp(points / 100);
}
