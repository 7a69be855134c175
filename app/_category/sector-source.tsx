import { BlsSource } from '@/app/_pay/source-note';
import type { OfficialSource } from '@/lib/baselines/official-figures';

/** BLS's figures by sector, and why they are not the settings'. */
export function SectorSource({ sources }: { sources: readonly OfficialSource[] }) {
  return (
    <>
      <BlsSource sources={sources} />
      BLS counts by the employer’s sector, not by setting: each setting stands beside the sector that most of its
      employers count to, and several share one.{' '}
    </>
  );
}
