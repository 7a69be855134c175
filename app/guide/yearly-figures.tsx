import folded from '@/app/_pay/folded-rows.module.css';
import { OfficialTable } from '@/app/_pay/official-table';
import type { SubjectYears } from '@/lib/baselines/read-oews-years';

/** Every figure of BLS for each of these groups, folded away. */
export function YearlyFigures({ groups }: { groups: readonly SubjectYears[] }) {
  return groups.map(({ code, label, years }) => (
    <details key={code} className={folded.more}>
      <summary>{label}</summary>
      <OfficialTable caption={`BLS figures of ${label}`} years={years} />
    </details>
  ));
}
