/** The official datasets and the statistics that each may hold. Amounts of dollars are read as cents. */
export const officialDatasets = {
  /** BLS OEWS by occupation. */
  oews_national: ['employment', 'mean_hourly', 'mean_annual', 'p10', 'p25', 'p50', 'p75', 'p90'],
  /** BLS OEWS 29-2072 by metropolitan and nonmetropolitan area. */
  oews_area: ['employment', 'mean_hourly', 'mean_annual', 'p10', 'p25', 'p50', 'p75', 'p90'],
  /** BLS OEWS 29-2072 by state, DC and territory. */
  oews_state: ['employment', 'mean_hourly', 'mean_annual', 'p10', 'p25', 'p50', 'p75', 'p90', 'p50_hourly'],
  /** BLS OEWS 29-2072 by NAICS sector of the employer. */
  oews_sector: ['employment', 'mean_hourly', 'mean_annual', 'p10', 'p25', 'p50', 'p75', 'p90'],
  /** The same by industry, which is finer; a subject is the industry's name, such as `offices-of-physicians`. */
  oews_industry: ['employment', 'p50'],
  /**
   * DOL's wages of 29-2072 by area, made from OEWS; a period is a wage year such as `2025-07..2026-06`. Level 1 is the mean
   * of the lowest third, level 4 that of the upper two thirds, level 3 that of all.
   */
  area_wage: ['l1_hourly', 'l2_hourly', 'l3_hourly', 'l4_hourly'],
  /** BEA's price levels by state, US = 100. */
  price_parity: ['rpp_all'],
  /** The same by metropolitan area; `00999` is all that lies in none. */
  price_parity_metro: ['rpp_all'],
  /** BLS by occupation; a period is that of the projection, such as `2025-35`. */
  employment_projection: [
    'employment_base',
    'employment_projected',
    'employment_change',
    'growth_pct',
    'openings_per_year',
  ],
  /** BLS, annual averages of the whole country. */
  consumer_price: ['cpi_u'],
  /** The same by month; a period is one such as `2018-01`. */
  consumer_price_month: ['cpi_u'],
  /**
   * AAPC's survey of its members; a period is the year it was made in. No official figure: averages of members of another
   * survey, told as text with their source and never drawn with medians.
   */
  aapc_survey: ['average_salary', 'first_published', 'median_salary', 'remote_share'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DatasetName = keyof typeof officialDatasets;
export type StatisticOf<D extends DatasetName> = (typeof officialDatasets)[D][number];

/** The occupation coders are counted in, by the Standard Occupational Classification; it is wider than coders alone. */
export const MEDICAL_RECORDS_SPECIALISTS = '29-2072';

/** The code that BLS gives all occupations together. */
export const ALL_OCCUPATIONS = '00-0000';
