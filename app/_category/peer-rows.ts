import { dimensionRows } from '@/app/_pay/dimension-rows';
import { officialPay } from '@/app/_pay/official-pay';
import type { OfficialPay } from '@/app/_pay/pay-row';
import type { PayTableRow } from '@/app/_pay/pay-table';
import type { CategoryDimension, CategoryView } from '@/app/_site/category-routes';
import { readFigures } from '@/lib/aggregates/read-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readSectorOfficial } from '@/lib/baselines/read-sector-official';
import { settingSectors } from '@/lib/baselines/setting-sectors';
import { readModeled } from '@/lib/estimate/read-modeled';
import { type CredentialGroup, credentials, isGroup, membersOf } from '@/lib/survey/credentials';
import { type ValueOf, valuesOf } from '@/lib/survey/dimension';
import { grantingBodiesOf } from './granting-bodies';

/** BLS's figures for the sector that most employers of a setting count to. */
export interface Sector {
  /** In short: `health care`. */
  name: string;
  /** Null where BLS publishes no median of it. */
  pay: OfficialPay | null;
}

/** All values of a dimension, in the order of the vocabulary and the unit of the view; the model speaks for the silent. */
export async function readPeers<D extends CategoryDimension>(dimension: D, view: CategoryView) {
  const [survey, guide, modeled, sectors] = await Promise.all([
    readFigures(dimension),
    readGuideRanges(dimension),
    readModeled(dimension),
    readSectors(dimension),
  ]);
  const official: Partial<Record<ValueOf<D>, OfficialPay>> = {};
  for (const value of valuesOf(dimension)) {
    const sector = sectors.get(value);
    if (sector?.pay) official[value] = sector.pay;
  }
  const { all } = dimensionRows(view, dimension, survey, guide, { official, modeled });
  return {
    rows: all.map((row) => {
      const sector = sectors.get(row.key);
      const note = sector
        ? `sector: ${sector.name}${sector.pay ? '' : ', not published'}`
        : grantedBy(dimension, row.key);
      return note ? { ...row, note } : row;
    }),
    sectors,
    guideSection: valuesOf(dimension).flatMap((value) => guide[value]?.section ?? [])[0],
  };
}

/** The sector of each setting; other dimensions have none. */
async function readSectors(dimension: CategoryDimension): Promise<ReadonlyMap<string, Sector>> {
  if (dimension !== 'setting') return new Map();
  const sectors = await readSectorOfficial();
  return new Map(
    valuesOf('setting').map((setting): [string, Sector] => {
      const sector = sectors.find(({ code }) => code === settingSectors[setting].code);
      return [
        setting,
        { name: settingSectors[setting].called, pay: sector ? officialPay('sector median', sector) : null },
      ];
    }),
  );
}

/** Who grants a credential, or the first of those that are counted together. */
function grantedBy(dimension: CategoryDimension, value: string): string | null {
  if (dimension !== 'credential') return null;
  return isGroup(value) ? firstMembers(value) : (grantingBodiesOf(value)[0] ?? null);
}

const SHOWN_MEMBERS = 5;

function firstMembers(group: CredentialGroup): string {
  const members = membersOf(group).map((credential) => credentials[credential]);
  const shown = members.slice(0, SHOWN_MEMBERS).join(', ');
  return members.length > SHOWN_MEMBERS ? `${shown} and others` : shown;
}

/** Whether anything is known of this value itself: else the model only repeats what it knows of all coders. */
export function isKnown({ voices: { survey, guide, official } }: PayTableRow): boolean {
  return survey.shows !== 'nothing' || guide !== null || official !== null;
}
