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

const tables: Readonly<Record<number, Table>> = {
  2026: {
    cap: 197_200,
    base: [
      [22_584, 23_341, 24_092, 24_840, 25_589, 26_028, 26_771, 27_519, 27_550, 28_248],
      [25_393, 25_997, 26_839, 27_550, 27_858, 28_677, 29_496, 30_315, 31_134, 31_953],
      [27_708, 28_632, 29_556, 30_480, 31_404, 32_328, 33_252, 34_176, 35_100, 36_024],
      [31_103, 32_140, 33_177, 34_214, 35_251, 36_288, 37_325, 38_362, 39_399, 40_436],
      [34_799, 35_959, 37_119, 38_279, 39_439, 40_599, 41_759, 42_919, 44_079, 45_239],
      [38_791, 40_084, 41_377, 42_670, 43_963, 45_256, 46_549, 47_842, 49_135, 50_428],
      [43_106, 44_543, 45_980, 47_417, 48_854, 50_291, 51_728, 53_165, 54_602, 56_039],
      [47_738, 49_329, 50_920, 52_511, 54_102, 55_693, 57_284, 58_875, 60_466, 62_057],
      [52_727, 54_485, 56_243, 58_001, 59_759, 61_517, 63_275, 65_033, 66_791, 68_549],
      [58_064, 59_999, 61_934, 63_869, 65_804, 67_739, 69_674, 71_609, 73_544, 75_479],
      [63_795, 65_922, 68_049, 70_176, 72_303, 74_430, 76_557, 78_684, 80_811, 82_938],
      [76_463, 79_012, 81_561, 84_110, 86_659, 89_208, 91_757, 94_306, 96_855, 99_404],
      [90_925, 93_956, 96_987, 100_018, 103_049, 106_080, 109_111, 112_142, 115_173, 118_204],
      [107_446, 111_028, 114_610, 118_192, 121_774, 125_356, 128_938, 132_520, 136_102, 139_684],
      [126_384, 130_597, 134_810, 139_023, 143_236, 147_449, 151_662, 155_875, 160_088, 164_301],
    ],
  },
  2025: {
    cap: 195_200,
    base: [
      [22_360, 23_110, 23_853, 24_594, 25_336, 25_770, 26_506, 27_247, 27_277, 27_970],
      [25_142, 25_740, 26_573, 27_277, 27_583, 28_394, 29_205, 30_016, 30_827, 31_638],
      [27_434, 28_348, 29_262, 30_176, 31_090, 32_004, 32_918, 33_832, 34_746, 35_660],
      [30_795, 31_822, 32_849, 33_876, 34_903, 35_930, 36_957, 37_984, 39_011, 40_038],
      [34_454, 35_602, 36_750, 37_898, 39_046, 40_194, 41_342, 42_490, 43_638, 44_786],
      [38_407, 39_687, 40_967, 42_247, 43_527, 44_807, 46_087, 47_367, 48_647, 49_927],
      [42_679, 44_102, 45_525, 46_948, 48_371, 49_794, 51_217, 52_640, 54_063, 55_486],
      [47_265, 48_841, 50_417, 51_993, 53_569, 55_145, 56_721, 58_297, 59_873, 61_449],
      [52_205, 53_945, 55_685, 57_425, 59_165, 60_905, 62_645, 64_385, 66_125, 67_865],
      [57_489, 59_405, 61_321, 63_237, 65_153, 67_069, 68_985, 70_901, 72_817, 74_733],
      [63_163, 65_268, 67_373, 69_478, 71_583, 73_688, 75_793, 77_898, 80_003, 82_108],
      [75_706, 78_230, 80_754, 83_278, 85_802, 88_326, 90_850, 93_374, 95_898, 98_422],
      [90_025, 93_026, 96_027, 99_028, 102_029, 105_030, 108_031, 111_032, 114_033, 117_034],
      [106_382, 109_928, 113_474, 117_020, 120_566, 124_112, 127_658, 131_204, 134_750, 138_296],
      [125_133, 129_304, 133_475, 137_646, 141_817, 145_988, 150_159, 154_330, 158_501, 162_672],
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
