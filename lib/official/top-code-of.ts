import { numberOf } from './number-of';

/** From 2022 on; it was $100 in the years before. */
const TOP_CODE = 115;
const TOP_CODE_TO_2021 = 100;

/** From how much an hour on BLS gives no wage of that year: as its own note says it, where the file has one. */
export function topCodeOf(year: number, note: string | undefined): number {
  const [, said = ''] = /\$([\d,.]*\d) per hour/.exec(note ?? '') ?? [];
  return numberOf(said) ?? (year <= 2021 ? TOP_CODE_TO_2021 : TOP_CODE);
}
