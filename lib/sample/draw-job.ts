import type { Credential } from '@/lib/survey/credentials';
import type { Role, Setting, Specialty } from '@/lib/survey/vocabulary';
import type { Job } from './pay-structure';
import type { Random } from './random';

/** About the states' shares of coders: large states are thick, small ones too thin to be published. */
const stateWeights = {
  ...{ TX: 100, FL: 90, CA: 85, NY: 50, PA: 45, OH: 45, GA: 40, NC: 40, IL: 38, TN: 36, MI: 32, AZ: 32, VA: 26 },
  ...{ IN: 26, NJ: 24, MO: 24, WA: 22, WI: 20, MN: 20, SC: 20, CO: 19, MA: 18, MD: 17, AL: 17, KY: 16, LA: 14 },
  ...{ OR: 12, OK: 12, UT: 11, NV: 10, KS: 10, IA: 10, AR: 9, CT: 9, MS: 8, NE: 6, NM: 6, ID: 6, WV: 6, NH: 4 },
  ...{ ME: 4, MT: 3.5, DE: 3.5, PR: 3.5, RI: 3, DC: 3, SD: 2.5, HI: 2, ND: 2, AK: 2, VT: 1.5, WY: 1.2, GU: 0.4 },
  VI: 0.3,
};

const specialtyWeights: Record<Specialty, number> = {
  general: 290,
  risk_adjustment: 190,
  outpatient_facility: 105,
  inpatient_facility: 95,
  evaluation_management: 60,
  emergency_medicine: 50,
  orthopedics: 40,
  radiology: 36,
  cardiology: 34,
  surgical: 28,
  other: 26,
  obgyn: 20,
  behavioral_health: 16,
  anesthesia: 14,
  pediatrics: 13,
  gastroenterology: 10,
  oncology: 8,
  pathology: 7,
  neurology: 5,
  dermatology: 4,
};

const anySetting: Record<Setting, number> = {
  hospital: 24,
  physician_office: 32,
  insurance: 3,
  consulting: 4,
  billing_company: 15,
  ambulatory_surgery_center: 4,
  government: 3,
  academic_medical_center: 7,
  remote_vendor: 8,
};
const facilitySetting = { ...anySetting, hospital: 60, physician_office: 1, academic_medical_center: 16 };
const riskSetting = { ...anySetting, hospital: 8, physician_office: 14, insurance: 42, remote_vendor: 18 };

const roleWeights: Record<'new' | 'some' | 'much', Record<Role, number>> = {
  new: {
    ...{ coder: 93, senior_coder: 1, auditor: 2, cdi_specialist: 2, educator: 0 },
    ...{ consultant: 1, supervisor: 0.5, manager: 0.3, director: 0 },
  },
  some: {
    ...{ coder: 68, senior_coder: 13, auditor: 8, cdi_specialist: 4, educator: 1.5 },
    ...{ consultant: 2, supervisor: 3.5, manager: 3, director: 0.3 },
  },
  much: {
    ...{ coder: 36, senior_coder: 22, auditor: 13, cdi_specialist: 5, educator: 4 },
    ...{ consultant: 4, supervisor: 8, manager: 13, director: 4 },
  },
};

/** Of the rarest, a few stand for all. */
const rareWeights = {
  ...{
    cemc: 0.3,
    cedc: 0.1,
    cobgc: 0.15,
    cosc: 0.15,
    circc: 0.1,
    cuc: 0.1,
    rcc: 0.15,
    hcs_d: 0.15,
    cbcs: 0.2,
    cmrs: 0.05,
  },
  ...{ cmc: 0.1, chda: 0.05, cpco: 0.1, ccds_o: 0.1, coc_a: 0.1 },
};

const credentialWeights = {
  ...{ cpc: 46, cpc_a: 0, coc: 4, cic: 3, crc: 5, cpb: 3, cpma: 4, cdeo: 1, cdei: 0.5, cppm: 1, ccs: 12, ccs_p: 3 },
  ...{ cca: 2, cdip: 0.7, ccds: 1, rhit: 8, rhia: 4, ...rareWeights, other: 0.1, none: 9 },
} satisfies Partial<Record<Credential, number>>;
const newCredentialWeights = { ...credentialWeights, cpc_a: 24, cpma: 0.5, cca: 8, none: 16 };
/** What a role or a specialty adds to the chances of a credential. */
const wantedCredential: Partial<Record<Role | Specialty, keyof typeof credentialWeights>> = {
  auditor: 'cpma',
  cdi_specialist: 'ccds',
  manager: 'cppm',
  director: 'rhia',
  inpatient_facility: 'ccs',
  outpatient_facility: 'coc',
  risk_adjustment: 'crc',
};

/** A plausible job of a sample coder. */
export function drawJob(random: Random): Job {
  const experienceYears = drawExperience(random);
  const role = random.pick(roleWeights[experienceYears <= 2 ? 'new' : experienceYears <= 5 ? 'some' : 'much']);
  const specialty = random.pick(specialtyWeights);
  const setting = random.pick(settingWeights(specialty, role));
  const share = setting === 'remote_vendor' ? 95 : setting === 'physician_office' ? 34 : 52;
  return {
    state: random.pick(stateWeights),
    experienceYears,
    role,
    credentials: drawCredentials(random, experienceYears, role, specialty),
    specialty,
    setting,
    arrangement: random.pick({ remote: share, hybrid: (100 - share) * 0.35, on_site: (100 - share) * 0.65 }),
    employment: random.pick({
      full_time: 83,
      part_time: 7.5,
      per_diem: 3.5,
      contract: setting === 'remote_vendor' || role === 'consultant' ? 18 : 4.5,
    }),
  };
}

function drawExperience(random: Random): number {
  switch (random.pick({ '0-2': 30, '3-5': 31, '6-9': 17, '10-19': 16, '20+': 6 })) {
    case '0-2':
      return random.whole(0, 2);
    case '3-5':
      return random.whole(3, 5);
    case '6-9':
      return random.whole(6, 9);
    case '10-19':
      return random.whole(10, 19);
    case '20+':
      return random.whole(20, 34);
  }
}

function settingWeights(specialty: Specialty, role: Role): Record<Setting, number> {
  if (role === 'consultant') return { ...anySetting, consulting: 150 };
  if (specialty === 'risk_adjustment') return riskSetting;
  return specialty.endsWith('_facility') ? facilitySetting : anySetting;
}

function drawCredentials(random: Random, years: number, role: Role, specialty: Specialty): Credential[] {
  const weights = { ...(years <= 2 ? newCredentialWeights : credentialWeights) };
  const first = random.pick(weights);
  if (first === 'none' || first === 'cpc_a') return [first];

  for (const wanted of [wantedCredential[role], wantedCredential[specialty]]) {
    if (wanted) weights[wanted] += 30;
  }
  const chosen: (keyof typeof credentialWeights)[] = [first];
  const further = years <= 2 ? 0.1 : years <= 5 ? 0.3 : 0.48;
  while (chosen.length < 4 && random.chance(further)) {
    const free = { ...weights, none: 0, cpc_a: 0 };
    for (const credential of chosen) free[credential] = 0;
    chosen.push(random.pick(free));
  }
  return chosen;
}
