/**
 * Federal pay by grade and step: Office of Personnel Management, Salary Tables 2025-GS and 2026-GS with their locality
 * pay areas. The 2026 table is the one of 2025 and 1%; locality percentages stayed as they were.
 */

interface Table {
  /** What pay with locality pay can't exceed: level IV of the Executive Schedule, dollars a year. */
  cap: number;
  /** Dollars a year before locality pay: a row a grade from GS-1 to GS-15, in it steps 1 to 10. */
  base: readonly (readonly number[])[];
}

/** From GS-3 up every step adds the same. */
function evenly(first: number, increase: number): number[] {
  return Array.from({ length: 10 }, (_, step) => first + step * increase);
}

const tables: Readonly<Record<number, Table>> = {
  2026: {
    cap: 197_200,
    base: [
      [22_584, 23_341, 24_092, 24_840, 25_589, 26_028, 26_771, 27_519, 27_550, 28_248],
      [25_393, 25_997, 26_839, 27_550, 27_858, 28_677, 29_496, 30_315, 31_134, 31_953],
      evenly(27_708, 924),
      evenly(31_103, 1_037),
      evenly(34_799, 1_160),
      evenly(38_791, 1_293),
      evenly(43_106, 1_437),
      evenly(47_738, 1_591),
      evenly(52_727, 1_758),
      evenly(58_064, 1_935),
      evenly(63_795, 2_127),
      evenly(76_463, 2_549),
      evenly(90_925, 3_031),
      evenly(107_446, 3_582),
      evenly(126_384, 4_213),
    ],
  },
  2025: {
    cap: 195_200,
    base: [
      [22_360, 23_110, 23_853, 24_594, 25_336, 25_770, 26_506, 27_247, 27_277, 27_970],
      [25_142, 25_740, 26_573, 27_277, 27_583, 28_394, 29_205, 30_016, 30_827, 31_638],
      evenly(27_434, 914),
      evenly(30_795, 1_027),
      evenly(34_454, 1_148),
      evenly(38_407, 1_280),
      evenly(42_679, 1_423),
      evenly(47_265, 1_576),
      evenly(52_205, 1_740),
      evenly(57_489, 1_916),
      evenly(63_163, 2_105),
      evenly(75_706, 2_524),
      evenly(90_025, 3_001),
      evenly(106_382, 3_546),
      evenly(125_133, 4_171),
    ],
  },
};

/** The locality pay areas by OPM's codes, and what each adds in hundredths of a percent. */
const areas = {
  RUS: ['Rest of U.S.', 1_706],
  AK: ['Alaska', 3_236],
  AL: ['Albany-Schenectady, NY-MA', 2_077],
  AQ: ['Albuquerque-Santa Fe-Las Vegas, NM', 1_833],
  ATL: ['Atlanta–Athens-Clarke County–Sandy Springs, GA-AL', 2_379],
  AU: ['Austin-Round Rock-Georgetown, TX', 2_035],
  BH: ['Birmingham-Hoover-Talladega, AL', 1_824],
  BOS: ['Boston-Worcester-Providence, MA-RI-NH-CT-ME-VT', 3_258],
  BU: ['Buffalo-Cheektowaga-Olean, NY', 2_241],
  BN: ['Burlington-South Burlington-Barre, VT', 1_945],
  CT: ['Charlotte-Concord, NC-SC', 1_967],
  CHI: ['Chicago-Naperville, IL-IN-WI', 3_086],
  CIN: ['Cincinnati-Wilmington-Maysville, OH-KY-IN', 2_193],
  CLE: ['Cleveland-Akron-Canton, OH-PA', 2_223],
  CS: ['Colorado Springs, CO', 2_015],
  COL: ['Columbus-Marion-Zanesville, OH', 2_215],
  CC: ['Corpus Christi-Kingsville-Alice, TX', 1_763],
  DFW: ['Dallas-Fort Worth, TX-OK', 2_726],
  DV: ['Davenport-Moline, IA-IL', 1_893],
  DAY: ['Dayton-Springfield-Kettering, OH', 2_142],
  DEN: ['Denver-Aurora, CO', 3_052],
  DM: ['Des Moines-Ames-West Des Moines, IA', 1_801],
  DET: ['Detroit-Warren-Ann Arbor, MI', 2_912],
  FN: ['Fresno-Madera-Hanford, CA', 1_765],
  HB: ['Harrisburg-Lebanon, PA', 1_943],
  HAR: ['Hartford-East Hartford, CT-MA', 3_208],
  HI: ['Hawaii', 2_221],
  HOU: ['Houston-The Woodlands, TX', 3_500],
  HNT: ['Huntsville-Decatur, AL-TN', 2_191],
  IND: ['Indianapolis-Carmel-Muncie, IN', 1_815],
  KC: ['Kansas City-Overland Park-Kansas City, MO-KS', 1_897],
  LR: ['Laredo, TX', 2_159],
  LV: ['Las Vegas-Henderson, NV-AZ', 1_957],
  LA: ['Los Angeles-Long Beach, CA', 3_647],
  MFL: ['Miami-Port St. Lucie-Fort Lauderdale, FL', 2_467],
  MIL: ['Milwaukee-Racine-Waukesha, WI', 2_242],
  MSP: ['Minneapolis-St. Paul, MN-WI', 2_762],
  NY: ['New York-Newark, NY-NJ-CT-PA', 3_795],
  OM: ['Omaha-Council Bluffs-Fremont, NE-IA', 1_823],
  PB: ['Palm Bay-Melbourne-Titusville, FL', 1_793],
  PHL: ['Philadelphia-Reading-Camden, PA-NJ-DE-MD', 2_899],
  PX: ['Phoenix-Mesa, AZ', 2_245],
  PIT: ['Pittsburgh-New Castle-Weirton, PA-OH-WV', 2_103],
  POR: ['Portland-Vancouver-Salem, OR-WA', 2_613],
  RA: ['Raleigh-Durham-Cary, NC', 2_224],
  RN: ['Reno-Fernley, NV', 1_752],
  RCH: ['Richmond, VA', 2_228],
  RT: ['Rochester-Batavia-Seneca Falls, NY', 1_788],
  SAC: ['Sacramento-Roseville, CA-NV', 2_976],
  SO: ['San Antonio-New Braunfels-Pearsall, TX', 1_878],
  SD: ['San Diego-Chula Vista-Carlsbad, CA', 3_372],
  SF: ['San Jose-San Francisco-Oakland, CA', 4_634],
  SEA: ['Seattle-Tacoma, WA', 3_157],
  SN: ['Spokane-Spokane Valley-Coeur d’Alene, WA-ID', 1_767],
  SL: ['St. Louis-St. Charles-Farmington, MO-IL', 2_003],
  TU: ['Tucson-Nogales, AZ', 1_928],
  VB: ['Virginia Beach-Norfolk, VA-NC', 1_880],
  DCB: ['Washington-Baltimore-Arlington, DC-MD-VA-WV-PA', 3_394],
} as const;

export type GsArea = keyof typeof areas;

export const gsGrades = numbered(15);
export const gsSteps = numbered(10);

/** The areas as people choose them. */
export const gsAreas = Object.fromEntries(Object.entries(areas).map(([code, [name]]) => [code, name])) as Readonly<
  Record<GsArea, string> // the type of Object.fromEntries forgets the keys
>;

/** Those whose tables are known, the latest first. */
export const gsYears: readonly number[] = Object.keys(tables).map(Number).reverse();

/**
 * What a grade and step pay for a full-time year in an area, in dollars: the base rate and its locality pay, rounded to
 * the dollar, halves up, as 5 CFR 531.604 says. Undefined where the table is not known.
 */
export function gsDollars(year: number, area: string, grade: number, step: number): number | undefined {
  const table = tables[year];
  const base = table?.base[grade - 1]?.[step - 1];
  if (!table || base === undefined || !isArea(area)) return undefined;
  const [, percent] = areas[area];
  return Math.min(table.cap, Math.floor((base * (10_000 + percent) + 5_000) / 10_000));
}

function isArea(code: string): code is GsArea {
  return Object.hasOwn(areas, code);
}

/** `GS-9, step 4, in “Rest of U.S.”` */
export function gsText(grade: number, step: number, area: string): string {
  return `GS-${grade}, step ${step}, in “${isArea(area) ? gsAreas[area] : area}”`;
}

function numbered(last: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: last }, (_, index) => [`${index + 1}`, `${index + 1}`]));
}
