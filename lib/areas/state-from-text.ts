import { keysOf, type State, states } from '@/lib/survey/vocabulary';
import { compactPlace } from './compact-place';

/** How states are shortened beside their postal codes, as far as that is another word. */
const shortened: Readonly<Partial<Record<State, readonly string[]>>> = {
  AL: ['Ala'],
  AZ: ['Ariz'],
  AR: ['Ark'],
  CA: ['Calif', 'Cal'],
  CO: ['Colo'],
  CT: ['Conn'],
  DE: ['Del'],
  DC: ['Washington DC'],
  FL: ['Fla'],
  IL: ['Ill'],
  IN: ['Ind'],
  KS: ['Kan', 'Kans'],
  MA: ['Mass'],
  MI: ['Mich'],
  MN: ['Minn'],
  MS: ['Miss'],
  MT: ['Mont'],
  NE: ['Neb', 'Nebr'],
  NV: ['Nev'],
  OK: ['Okla'],
  OR: ['Ore', 'Oreg'],
  PA: ['Penn', 'Penna'],
  TN: ['Tenn'],
  TX: ['Tex'],
  WA: ['Wash', 'Washington State'],
  WV: ['W Va'],
  WI: ['Wis', 'Wisc'],
  WY: ['Wyo'],
  VI: ['USVI', 'US Virgin Islands', 'United States Virgin Islands'],
};

const byName: ReadonlyMap<string, State> = new Map(
  keysOf(states).flatMap((state) =>
    [state, states[state], ...(shortened[state] ?? [])].map((name) => [compactPlace(name), state] as const),
  ),
);

/** The state that a text is the name of: `Louisiana`, `LA`, `La.`, `N.Y.` */
export function stateFromText(text: string): State | undefined {
  return byName.get(compactPlace(text));
}
