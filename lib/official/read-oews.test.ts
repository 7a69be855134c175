import { describe, expect, it } from 'vitest';
import { officialDatasets } from '@/lib/baselines/official-datasets';
import { readSeedFiles } from '@/lib/baselines/read-seed-files';
import { keptOccupations } from './kept-occupations';
import { readOfficialFiles } from './read-official-files';
import { oewsColumns, oewsNotes, oewsRow, stateRow, textFile, workbook } from './test-files';

async function read(file: string, period?: string) {
  const [reading] = await readOfficialFiles([file], period);
  if (!reading) throw new Error('Nothing was read');
  return reading;
}

/** `29-2072 p50 49920` of each figure. */
async function figuresOf(file: string, period?: string) {
  const { figures, problems } = await read(file, period);
  expect(problems).toEqual([]);
  const lines = figures.map(({ dataset, period: of, subject, statistic, value }) =>
    [dataset, of, subject, statistic, value].join(' '),
  );
  return lines.toSorted();
}

const whole = {
  ...{ employment: '1000', mean_hourly: '26', mean_annual: '54080', p10: '35360', p25: '41600', p50: '49920' },
  ...{ p75: '62400', p90: '79040', p50_hourly: '24' },
};
const wholeOf = (dataset: keyof typeof officialDatasets, period: string, subject: string) =>
  Object.entries(whole)
    .filter(([statistic]) => officialDatasets[dataset].some((kept) => kept === statistic))
    .map(([statistic, value]) => `${dataset} ${period} ${subject} ${statistic} ${value}`)
    .toSorted();

describe('an OEWS workbook', () => {
  it('of the nation gives the occupations that the site keeps, and no other', async () => {
    const file = await workbook('national_M2024_dl.xlsx', {
      national_M2024_dl: [
        oewsColumns,
        oewsRow({ OCC_CODE: '00-0000', OCC_TITLE: 'All Occupations', O_GROUP: 'total' }),
        oewsRow({ OCC_CODE: '29-2070', O_GROUP: 'broad' }),
        oewsRow(),
        oewsRow({ OCC_CODE: '11-1011', OCC_TITLE: 'Chief Executives', H_MEAN: '#' }),
      ],
      'Field Descriptions': oewsNotes,
    });
    expect(await figuresOf(file)).toEqual(
      [...wholeOf('oews_national', '2024', '00-0000'), ...wholeOf('oews_national', '2024', '29-2072')].toSorted(),
    );
    const seeds = (await readSeedFiles()).official.filter(({ dataset }) => dataset === 'oews_national');
    const labels = Object.fromEntries(seeds.map(({ subject, label }) => [subject, label]));
    expect(keptOccupations).toEqual(labels);
  });

  it('has any year’s names of columns, and numbers as text', async () => {
    const renamed: Readonly<Record<string, string>> = { OCC_CODE: 'occ code', O_GROUP: 'group' };
    const names = oewsColumns.map((column) => renamed[column] ?? column.toLowerCase());
    const states = await workbook('state_M2021_dl.xlsx', {
      state_M2021_dl: [names, stateRow('06', 'California', { TOT_EMP: '1,000' })],
    });
    expect(await figuresOf(states)).toEqual(wholeOf('oews_state', '2021', 'CA'));

    // As they were before 2019: no type of the area, no industry.
    const before = [
      'area',
      'st',
      'state',
      'occ_code',
      'occ_title',
      'group',
      'tot_emp',
      'h_mean',
      'a_mean',
      'a_pct10',
      'a_median',
    ];
    const narrow = await workbook('state_dl.xlsx', {
      state_M2023_dl: [
        before,
        ['36', 'NY', 'New York', '29-2072', 'Medical', 'detail', '**', '*', '*', 35_360, 49_920],
      ],
    });
    expect(await figuresOf(narrow)).toEqual(['oews_state 2023 NY p10 35360', 'oews_state 2023 NY p50 49920']);
    const metro = ['PRIM_STATE', 'AREA', 'AREA_NAME', 'OCC_CODE', 'TOT_EMP', 'A_PCT10', 'A_MEDIAN'];
    const areas = await workbook('MSA_M2023_dl.xlsx', {
      MSA_M2023_dl: [metro, ['TX', '10180', 'Abilene, TX', '29-2072', 80, 35_360, 49_920]],
    });
    expect(await figuresOf(areas)).toEqual([
      ...['oews_area 2023 10180 employment 80', 'oews_area 2023 10180 p10 35360', 'oews_area 2023 10180 p50 49920'],
    ]);
  });

  it('of all kinds at once is taken apart by what each row is of', async () => {
    const sector = {
      NAICS: '62',
      NAICS_TITLE: 'Health Care and Social Assistance (including private hospitals)',
      I_GROUP: 'sector',
    };
    const file = await workbook('all_data_M_2025.xlsx', {
      'All May 2025 data': [
        oewsColumns,
        oewsRow(),
        oewsRow({ OWN_CODE: '5', H_MEAN: 1, A_MEAN: 2 }),
        stateRow('72', 'Puerto Rico', { AREA_TYPE: '3' }),
        oewsRow({ AREA: '0100001', AREA_TITLE: 'Northwest Alabama nonmetropolitan area', AREA_TYPE: '6' }),
        oewsRow({ ...sector, OWN_CODE: '235' }),
        oewsRow({ NAICS: '31-33', NAICS_TITLE: 'Manufacturing', I_GROUP: 'sector' }),
        oewsRow({ NAICS: '621100', NAICS_TITLE: 'Offices of Physicians', I_GROUP: '4-digit' }),
        oewsRow({
          NAICS: '999000',
          NAICS_TITLE: 'Federal, State, and Local Government, excluding others',
          I_GROUP: '3-digit',
        }),
        stateRow('48', 'Texas', { NAICS: '62', I_GROUP: 'sector' }),
      ],
    });
    expect(await figuresOf(file)).toEqual(
      [
        ...wholeOf('oews_national', '2025', '29-2072'),
        ...wholeOf('oews_state', '2025', 'PR'),
        ...wholeOf('oews_area', '2025', '100001'),
        ...wholeOf('oews_sector', '2025', '62'),
        ...wholeOf('oews_sector', '2025', '31-33'),
        ...wholeOf('oews_industry', '2025', 'offices-of-physicians'),
        ...wholeOf('oews_industry', '2025', 'government'),
      ].toSorted(),
    );
    const { figures } = await read(file);
    expect([...new Set(figures.map(({ label, title }) => `${label}: ${title}`))]).toEqual([
      'Medical Records Specialists: OEWS May 2025, national',
      'Puerto Rico: OEWS May 2025, state, 29-2072',
      'Northwest Alabama nonmetropolitan area: OEWS May 2025, metropolitan and nonmetropolitan areas, 29-2072',
      'Health Care and Social Assistance: OEWS May 2025, national by sector, 29-2072',
      'Manufacturing: OEWS May 2025, national by sector, 29-2072',
      'Offices of physicians: OEWS May 2025, national by industry, 29-2072',
      'Government: OEWS May 2025, national by industry, 29-2072',
    ]);
  });

  it('leaves out what BLS does not publish, and says so of wages from the top code on', async () => {
    const file = await workbook('state_M2024_dl.xlsx', {
      state_M2024_dl: [
        oewsColumns,
        stateRow('50', 'Vermont', {
          TOT_EMP: '**',
          H_PCT90: '#',
          A_PCT90: '#',
          H_PCT10: '*',
          A_PCT10: '*',
          PCT_RPT: '~',
        }),
      ],
      'Field Descriptions': oewsNotes,
    });
    const found = await figuresOf(file);
    expect(found.map((figure) => figure.split(' ')[3])).toEqual([
      ...['mean_annual', 'mean_hourly', 'p25', 'p50', 'p50_hourly', 'p75'],
    ]);
    expect((await read(file)).notes).toEqual([
      'Vermont: 2 wages are $115.00 an hour or $239,200 a year or more (#), and left out.',
    ]);
  });

  it.each<[string, Parameters<typeof stateRow>[2], string]>([
    [
      'a median below the 25th percentile',
      { H_MEDIAN: 19, A_MEDIAN: 39_520 },
      'line 2, column A_MEDIAN: Ohio: 39520 is below the 41600 of line 2, column A_PCT25; percentiles only rise.',
    ],
    [
      'a median above the 75th',
      { H_MEDIAN: 31, A_MEDIAN: 64_480 },
      'line 2, column A_PCT75: Ohio: 62400 is below the 64480 of line 2, column A_MEDIAN; percentiles only rise.',
    ],
    [
      'a year that is not 2,080 hours',
      { A_MEAN: 54_100 },
      'line 2, column A_MEAN: Ohio: 54100 a year is not 2,080 times the 26 an hour of line 2, column H_MEAN.',
    ],
    [
      'a wage above the top code',
      { H_PCT90: 120, A_PCT90: 249_600 },
      'line 2, column H_PCT90: Ohio: 120 is above that year’s top code of $115.00 an hour.',
    ],
    [
      'what is no number',
      { A_PCT75: '62.4k' },
      'line 2, column A_PCT75: “62.4k” is neither a number nor one of BLS’s marks * ** # ~.',
    ],
    ['a state that is none', { AREA: '03' }, 'line 2, column AREA: “03” (Ohio) is the number of no state.'],
    [
      'an hour of fractions of a cent',
      { H_MEAN: 26.0001 },
      'line 2, column H_MEAN: Ohio: value must be a number of at most three decimals; leave out the line of a figure that is not published.',
    ],
  ])('is refused for %s, by line and column', async (_, other, problem) => {
    const file = await workbook('state_M2024_dl.xlsx', {
      state_M2024_dl: [oewsColumns, stateRow('39', 'Ohio', other)],
    });
    expect((await read(file)).problems).toContain(problem);
  });

  it('takes hourly pay that was rounded to the cent, and yearly pay to ten dollars', async () => {
    // BLS multiplied 21.0625: 21.06 × 2,080 alone would round to 43,800.
    const file = await workbook('state_M2024_dl.xlsx', {
      state_M2024_dl: [oewsColumns, stateRow('01', 'Alabama', { H_MEDIAN: 21.06, A_MEDIAN: 43_810 })],
    });
    expect(await figuresOf(file)).toContain('oews_state 2024 AL p50 43810');
  });

  it('is of the year of its top code', async () => {
    const row = stateRow('39', 'Ohio', { H_PCT90: 110, A_PCT90: 228_800 });
    const at = (year: string) => workbook(`state_M${year}_dl.xlsx`, { data: [oewsColumns, row] });
    expect((await read(await at('2022'))).problems).toEqual([]);
    expect((await read(await at('2021'))).problems[0]).toContain('top code of $100.00 an hour');
  });

  it('is refused without a year, or with two', async () => {
    const rows = { data: [oewsColumns, oewsRow()] };
    const unnamed = await workbook('wages.xlsx', rows);
    expect((await read(unnamed)).problems[0]).toContain('Add --period 2024.');
    expect((await figuresOf(unnamed, '2024'))[0]).toContain('oews_national 2024');
    const two = await workbook('national_M2023_dl.xlsx', { national_M2024_dl: rows.data });
    expect((await read(two)).problems).toEqual(['It says that it is of 2024 and that it is of 2023: which is it?']);
    expect((await read(await workbook('national_M2023_dl.xlsx', rows), '2024')).problems[0]).toContain('which is it?');
    const renamed = await workbook('national_M2025_dl.xlsx', { ...rows, 'Field Descriptions': oewsNotes });
    expect((await read(renamed)).problems).toEqual(['It says that it is of 2025 and that it is of 2024: which is it?']);
  });

  it('is refused when nothing in it is kept, when two of its rows differ, and when it is no workbook', async () => {
    const others = await workbook('state_M2019_dl.xlsx', {
      data: [oewsColumns, stateRow('39', 'Ohio', { OCC_CODE: '29-2098' })],
    });
    expect((await read(others)).problems).toEqual([
      'It has no row of 29-2072, as no file before 2021 has: nothing to keep.',
    ]);
    const twice = await workbook('state_M2024_dl.xlsx', {
      data: [oewsColumns, stateRow('39', 'Ohio'), stateRow('39', 'Ohio', { TOT_EMP: 900 })],
    });
    expect((await read(twice)).problems).toEqual([
      'line 3, column TOT_EMP: oews_state 2024 OH employment is 900, and 1000 at line 2, column TOT_EMP of state_M2024_dl.xlsx.',
    ]);
    expect((await read(await textFile('oesm24st.zip', ['PK\u0003\u0004']))).problems[0]).toContain(
      'Unpack an archive first',
    );
    expect((await read(await textFile('x.xls', ['\u00d0\u00cf\u0011\u00e0'], 'latin1'))).problems[0]).toContain(
      'old Excel',
    );
    expect((await read(await textFile('x.csv', ['a,b', '1,2']))).problems[0]).toContain('of no layout that is known');
    expect((await read('/nowhere/at-all.csv')).problems[0]).toContain('can’t be read');
  });
});

describe('OEWS’s flat file', () => {
  const id = (area: string, industry: string, type: string, occupation = '292072') =>
    `OEU${area}${industry}${occupation}${type}`;
  const line = (series: string, value: string, notes = '') =>
    `${series}     \t2025\tA01\t${value.padStart(12)}\t${notes}`;
  const head = 'series_id                     \tyear\tperiod\t       value\tfootnote_codes';

  it('is read by the 25 letters of its series', async () => {
    const file = await textFile('oe.data.0.Current', [
      head,
      line(id('N0000000', '000000', '13'), '51140'),
      line(id('N0000000', '000000', '08'), '24.59'),
      line(id('N0000000', '000000', '02'), '1.1'),
      line(id('N0000000', '000000', '13', '111011'), '-', '5'),
      line(id('S4800000', '000000', '13'), '48810'),
      line(id('S4800000', '000000', '15'), '-', '5'),
      line(id('S5000000', '000000', '01'), '-', '8'),
      line(id('M0010180', '000000', '13'), '43000'),
      line(id('N0000000', '62--63', '13'), '51000'),
      line(id('N0000000', '31--34', '13'), '52000'),
      line(id('N0000000', '622000', '13'), '53000'),
    ]);
    expect(await figuresOf(file)).toEqual([
      'oews_national 2025 29-2072 p50 51140',
      'oews_sector 2025 31-33 p50 52000',
      'oews_sector 2025 62 p50 51000',
      'oews_state 2025 TX p50 48810',
    ]);
    expect((await read(file)).notes).toEqual([
      'Texas: one wage is $115.00 an hour or $239,200 a year or more (#), and left out.',
      'Areas are left out: these files do not name them. Their workbooks (MSA_…) do.',
    ]);
  });

  it('is refused where it does not add up, or a series is cut short', async () => {
    const file = await textFile('oe.data.0.Current', [
      head,
      line(id('S4800000', '000000', '08'), '23.47'),
      line(id('S4800000', '000000', '13'), '49810'),
      line(id('S4800000', '000000', '13').slice(0, 24), '48810'),
    ]);
    expect((await read(file)).problems).toEqual([
      'line 4, column value: “OEUS48000000000002920721” is no series of OEWS, which has 25 letters.',
      'line 3, column value: Texas: 49810 a year is not 2,080 times the 23.47 an hour of line 2, column value.',
    ]);
  });
});
