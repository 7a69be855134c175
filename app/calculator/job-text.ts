import { cellText } from '@/app/_words/cell-text';
import type { Area } from '@/lib/areas/area';
import { type AskedJob, columnsOf } from '@/lib/estimate/job';

/** The job in words, in the order of the form, and the area it is in: `Texas, 3–5 years, CPC: Abilene, TX`. */
export function jobText(job: AskedJob, area?: Pick<Area, 'name'>): string {
  const words = columnsOf(job).map(cellText);
  const all = job.employment === 'contract' ? [...words, 'Contract (1099)'] : words;
  return `${all.length > 0 ? all.join(', ') : 'Any medical coding job'}${area ? `: ${area.name}` : ''}`;
}
