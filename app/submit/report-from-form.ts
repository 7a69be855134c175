import type { TypedReport } from '@/lib/reports/typed-report';
import { type TypedPay, typedPayFrom } from '@/lib/survey/typed-pay';

type ListField = 'credentials' | 'benefits';

function textIn(formData: FormData, name: string): string {
  const value = formData.get(name);
  return typeof value === 'string' ? value : '';
}

function listIn(formData: FormData, name: ListField): string[] {
  return formData.getAll(name).filter((value) => typeof value === 'string');
}

/** Of the area that was found or chosen before, sent along with the county or city. */
export function areaCodeIn(formData: FormData): string | undefined {
  return textIn(formData, 'areaCode') || undefined;
}

export function payFromForm(formData: FormData): TypedPay {
  return typedPayFrom((name) => textIn(formData, name));
}

export function reportFromForm(formData: FormData): TypedReport {
  return {
    ...payFromForm(formData),
    role: textIn(formData, 'role'),
    specialty: textIn(formData, 'specialty'),
    setting: textIn(formData, 'setting'),
    arrangement: textIn(formData, 'arrangement'),
    employment: textIn(formData, 'employment'),
    paySetBy: textIn(formData, 'paySetBy'),
    state: textIn(formData, 'state'),
    area: textIn(formData, 'area'),
    experienceYears: textIn(formData, 'experienceYears'),
    credentials: listIn(formData, 'credentials'),
    benefits: listIn(formData, 'benefits'),
  };
}
