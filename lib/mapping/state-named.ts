import { bare, keyOf } from '@/lib/import/read-words';

/** As newspapers abbreviate them and people write them, beside the Postal Service's two letters. */
const abbreviations: Readonly<Record<string, string>> = {
  AL: 'Ala',
  AZ: 'Ariz',
  AR: 'Ark',
  CA: 'Calif Cali',
  CO: 'Colo',
  CT: 'Conn',
  DE: 'Del',
  DC: 'WashingtonDC',
  FL: 'Fla',
  IL: 'Ill',
  IN: 'Ind',
  KS: 'Kan Kans',
  MA: 'Mass',
  MI: 'Mich',
  MN: 'Minn',
  MS: 'Miss',
  MT: 'Mont',
  NE: 'Neb Nebr',
  NV: 'Nev',
  NY: 'NewYorkState',
  OK: 'Okla',
  OR: 'Ore Oreg',
  PA: 'Penn Penna',
  TN: 'Tenn',
  TX: 'Tex',
  WA: 'Wash WashingtonState',
  WV: 'WVa',
  WI: 'Wis Wisc',
  WY: 'Wyo',
};

const byAbbreviation = new Map(
  Object.entries(abbreviations).flatMap(([key, names]) => names.split(' ').map((name) => [bare(name), key] as const)),
);

/** The state that a text names, however it is abbreviated. */
export function stateNamed(text: string): string | undefined {
  return keyOf('state', text) ?? byAbbreviation.get(bare(text));
}
