import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';

/** The occupations of the nation that the site keeps, by their code. Of places and industries it keeps coders' alone. */
export const keptOccupations: Readonly<Record<string, string>> = {
  '00-0000': 'All Occupations',
  '11-9111': 'Medical and Health Services Managers',
  '13-1041': 'Compliance Officers',
  [MEDICAL_RECORDS_SPECIALISTS]: 'Medical Records Specialists',
  '29-9021': 'Health Information Technologists and Medical Registrars',
  '31-9092': 'Medical Assistants',
  '31-9094': 'Medical Transcriptionists',
  '43-3021': 'Billing and Posting Clerks',
  '43-6013': 'Medical Secretaries and Administrative Assistants',
  '43-9041': 'Insurance Claims and Policy Processing Clerks',
};
