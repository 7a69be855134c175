import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficialFiles } from './read-official-files';
import { textFile, workbook } from './test-files';

async function read(files: string[], period?: string) {
  const readings = await readOfficialFiles(files, period);
  return {
    figures: readings.flatMap(({ figures }) => figures),
    found: readings.flatMap(({ figures }) =>
      figures.map(({ dataset, period: of, subject, statistic, value }) =>
        [dataset, of, subject, statistic, value].join(' '),
      ),
    ),
    problems: readings.flatMap(({ problems }) => problems),
    notes: readings.flatMap(({ notes }) => notes),
  };
}

describe('BLS’s consumer prices', () => {
  const head = 'series_id        \tyear\tperiod\t       value\tfootnote_codes';
  const line = (year: number, period: string, value: string, series = 'CUUR0000SA0', notes = '') =>
    `${series}      \t${year}\t${period}\t${value.padStart(12)}\t${notes}`;
  const months = (year: number, values: readonly string[]) =>
    values.map((value, month) =>
      line(year, `M${String(month + 1).padStart(2, '0')}`, value, 'CUUR0000SA0', value === '-' ? 'X' : ''),
    );
  const year2024 = Array.from({ length: 12 }, (_, month) => `${300 + month}.000`);
  const year2025 = ['310', '311', '312', '313', '314', '315', '316', '317', '318', '-', '320', '321'];

  it('are months and the average of the year, without what was never published', async () => {
    const file = await textFile('cu.data.0.Current', [
      head,
      line(2017, 'M13', '245.120'),
      ...months(2024, year2024),
      line(2024, 'M13', '305.500'),
      ...months(2025, year2025),
      line(2025, 'M13', '315.182'),
      line(2025, 'S01', '312.500'),
      line(2026, 'M01', '322.000'),
      line(2026, 'M01', '400.000', 'CUSR0000SA0'),
    ]);
    const { found, figures, problems, notes } = await read([file]);
    expect(problems).toEqual([]);
    expect(notes).toEqual(['Not published by BLS, and left out: October 2025.']);
    expect(found.filter((figure) => figure.startsWith('consumer_price '))).toEqual([
      'consumer_price 2024 US cpi_u 305.500',
      'consumer_price 2025 US cpi_u 315.182',
    ]);
    expect(found).toHaveLength(2 + 12 + 11 + 1);
    expect(found).toContain('consumer_price_month 2025-11 US cpi_u 320');
    expect(found.join()).not.toContain('2025-10');
    expect(figures.find(({ dataset, period }) => dataset === 'consumer_price' && period === '2025')?.title).toContain(
      'that of 2025 is of eleven months, as October was never published',
    );
  });

  it('are refused when the average is not that of the months, or months are missing', async () => {
    const file = await textFile('cu.data.0.Current', [head, ...months(2024, year2024), line(2024, 'M13', '305.600')]);
    expect((await read([file])).problems).toEqual([
      'line 14, column value: 305.600 is not the average of 2024: its months make 305.500.',
    ]);
    const cut = await textFile('cu.data.0.Current', [
      head,
      ...months(2024, year2024.slice(1)),
      line(2024, 'M13', '305.5'),
    ]);
    expect((await read([cut])).problems).toEqual([
      'line 13, column value: 2024 has an average, but not all of its months are in the file.',
    ]);
    const other = await textFile('cu.data.0.Current', [head, line(2024, 'M01', '300', 'CUSR0000SA0')]);
    expect((await read([other])).problems[0]).toContain('no series that the site keeps');
  });
});

describe('BEA’s price levels', () => {
  const head = 'GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2019,2023,2024';
  const line = (fips: string, name: string, table: string, levels: string, description = 'RPPs: All items ') =>
    ` "${fips}","${name}", ,${table},1,"...","${description}","Index",${levels}`;
  const notes = [
    '"Note: See the included footnote file."',
    '"MARPP: Regional price parities by MSA"',
    '"Last updated: February 19, 2026-- new statistics for 2024; revised statistics for 2020-2023."',
    '"U.S. Bureau of Economic Analysis"',
  ];

  it('of states are read over a blank before a quote, and to the notes at the end', async () => {
    const file = await textFile('SARPP_STATE_2008_2024.csv', [
      head,
      line('00000', 'United States *', 'SARPP', '100.000,100.000,100.000'),
      line('01000', 'Alabama', 'SARPP', '86.000,87.775,(NA)'),
      line('01000', 'Alabama', 'SARPP', '90.000,91.000,92.000', 'RPPs: Goods '),
      line('91000', 'New England', 'SARPP', '101.000,102.000,103.000'),
      ...notes,
    ]);
    const { found, figures, problems, notes: said } = await read([file]);
    expect(problems).toEqual([]);
    expect(found).toEqual(['price_parity 2023 AL rpp_all 87.775']);
    expect(figures[0]?.title).toBe('Regional price parities (SARPP), all items, released 2026-02-19');
    expect(said).toEqual(['Alabama: no price level of 2024, and left out.']);
  });

  it('of metros drop what is no name, in Latin-1 too', async () => {
    const file = await textFile(
      'MARPP_MSA_2008_2024.csv',
      [
        head,
        line('00000', 'United States', 'MARPP', '100.000,100.000,100.000'),
        line('00999', 'United States (Nonmetropolitan Portion) *', 'MARPP', '88.000,88.347,88.699'),
        line('10180', 'Abilene, TX (Metropolitan Statistical Area)', 'MARPP', '90.000,90.394,90.364'),
        line('14860', 'Bridgeport-Stamford-Danbury, CT Metropolitan Statistical Area', 'MARPP', '(NA),109.000,108.000'),
        line('99998', 'Doña Ana, NM (Metropolitan Statistical Area) *', 'MARPP', '90.000,91.000,92.000'),
        ...notes,
      ],
      'latin1',
    );
    const { figures, found, problems } = await read([file]);
    expect(problems).toEqual([]);
    expect(found).toHaveLength(8);
    expect(found).toContain('price_parity_metro 2024 10180 rpp_all 90.364');
    expect([...new Set(figures.map(({ label }) => label))]).toEqual([
      ...['United States (Nonmetropolitan Portion)', 'Abilene, TX', 'Bridgeport-Stamford-Danbury, CT', 'Doña Ana, NM'],
    ]);
  });

  it('are refused when the nation is not at 100, or a place at what no place is', async () => {
    const file = await textFile('SARPP.csv', [
      head,
      line('00000', 'United States', 'SARPP', '100.000,100.000,1.000'),
      line('01000', 'Alabama', 'SARPP', '86.000,877.75,many'),
    ]);
    expect((await read([file])).problems).toEqual([
      'line 2, column 2024: the nation is at “1.000”, not at 100.',
      'line 3, column 2023: Alabama: 877.75 is no price level with the nation at 100.',
      'line 3, column 2024: “many” is neither a number nor (NA).',
    ]);
    const open = await textFile('SARPP.csv', [head, ' "00000,"United States"']);
    expect((await read([open])).problems).toEqual(['Line 2 has a quote that does not close, or stands within a cell.']);
  });
});

describe('DOL’s prevailing wages', () => {
  const head = 'Area,SocCode,GeoLvl,Level1,Level2,Level3,Level4,Average,Label';
  const geography = [
    'Area,AreaName,StateAb,State,CountyTownName',
    '10180,"Abilene, TX",TX,Texas,Callahan County',
    '10180,"Abilene, TX",TX,Texas,Jones County',
    '100001,Northwest Alabama nonmetropolitan area,AL,Alabama,Cullman County',
    '32420,"Mayag\u0081uez, PR",PR,Puerto Rico,Mayaguez Municipio',
  ];
  const wages = ['10180,29-2072,1,15.11,18.53,21.94,25.36,21.94,', '100001,29-2072,1,14.00,16.00,18.00,20.00,18.00,'];

  async function inFolder(folder: string, file: string): Promise<string> {
    const place = path.join(path.dirname(file), folder, path.basename(file));
    await mkdir(path.dirname(place));
    await rename(file, place);
    return place;
  }

  it('are named by the geography beside them, and of the year of their folder', async () => {
    const export_ = await textFile('ALC_Export.csv', [head, '10180,11-1011,1,1,2,3,4,3,', ...wages]);
    const names = await textFile('Geography.csv', geography);
    const files = [await inFolder('OFLC_Wages_2026-27', export_), names];
    const { found, figures, problems, notes } = await read(files);
    expect(problems).toEqual([]);
    expect(found).toHaveLength(8);
    expect(found[3]).toBe('area_wage 2026-07..2027-06 10180 l4_hourly 25.36');
    expect(figures[0]).toMatchObject({ label: 'Abilene, TX', title: 'Prevailing wages July 2026–June 2027, 29-2072' });
    expect(notes).toEqual(['Areas without a wage: Mayagüez, PR.', 'The names of 3 areas.']);
    expect((await read(files, '2025-07..2026-06')).problems).toEqual([
      'Its folder says 2026-07..2027-06, and --period 2025-07..2026-06.',
    ]);
  });

  it('are refused without a year or names, and when they are those of colleges or may be', async () => {
    const names = await textFile('Geography.csv', geography);
    const problemsOf = async (name: string, period?: string, ...files: string[]) =>
      (await read([await textFile(name, [head, ...wages]), ...files], period)).problems.join();
    expect(await problemsOf('ALC_Export.csv', undefined, names)).toContain('add --period 2025-07..2026-06');
    expect(await problemsOf('ALC_Export.csv', '2025-07..2027-06', names)).toContain('add --period 2025-07..2026-06');
    expect(await problemsOf('ALC_Export.csv', '2025-07..2026-06')).toContain('Name Geography.csv');
    expect(await problemsOf('EDC_Export.csv', '2025-07..2026-06', names)).toContain(
      'colleges and their research alone',
    );
    expect(await problemsOf('wages.csv', '2025-07..2026-06', names)).toContain('leave the file its name');
    expect(await problemsOf('ALC_Export.csv', '2025-07..2026-06', names)).toBe('');
  });

  it('are refused where levels do not lie evenly, by line and column, and left out where DOL has none by the hour', async () => {
    const names = await textFile('Geography.csv', geography);
    const file = await textFile('ALC_Export.csv', [
      head,
      '10180,29-2072,1,15.11,19.53,21.94,25.36,21.94,',
      '100001,29-2072,1,,,,,70.00,No Leveled Wage',
      '99999,29-2072,1,14.00,16.00,18.00,20.00,18.00,',
    ]);
    const { problems, notes } = await read([file, names], '2025-07..2026-06');
    expect(problems).toEqual([
      'line 2, column Level2: Abilene, TX: 19.53 does not lie evenly between levels 1 and 4, where 18.53 would.',
      'line 4, column Area: “99999” is no area of the geography file: are both of one year?',
    ]);
    expect(notes).toContain(
      'Northwest Alabama nonmetropolitan area: DOL says “No Leveled Wage”, which is no wage by the hour and level; left out.',
    );
  });
});

describe('BLS’s employment projections', () => {
  const head = [
    ...['2024 National Employment Matrix title', '2024 National Employment Matrix code', 'Occupation type'],
    ...['Employment, 2024', 'Employment, 2034', 'Employment distribution, percent, 2024'],
    ...['Employment change, numeric, 2024–34', 'Employment change, percent, 2024–34'],
    ...['Occupational openings, 2024–34 annual average', 'Median annual wage, dollars, 2024[1]'],
  ];
  const row = ['Medical records specialists', '29-2072', 'Line item', 194.8, 208.6, 0.1, 13.9, 7.1, 14.2, 50_250];
  const sheets = (rows: (string | number)[][]) => ({
    Contents: [['Occupational projections']],
    'Table 1.1': [
      ['Table 1.1 Major groups'],
      ['2024 National Employment Matrix title', 'Employment, 2024'],
      ['Total', 169_956.1],
    ],
    'Table 1.2': [['Table 1.2 Occupational projections, 2024–34, and characteristics'], head, ...rows],
  });
  const figures = [
    'employment_projection 2024-34 29-2072 employment_base 194800',
    'employment_projection 2024-34 29-2072 employment_projected 208600',
    'employment_projection 2024-34 29-2072 employment_change 13900',
    'employment_projection 2024-34 29-2072 growth_pct 7.1',
    'employment_projection 2024-34 29-2072 openings_per_year 14200',
  ];

  it('are found on the sheet that has them, in thousands', async () => {
    const file = await workbook(
      'occupation.xlsx',
      sheets([row, ['Registered nurses', '29-1141', 'Line item', 1, 2, 3, 4, 5, 6, 7]]),
    );
    const { found, problems } = await read([file]);
    expect(problems).toEqual([]);
    expect(found).toEqual(figures);
  });

  it('are read from the table of the website too, whose codes are kept from spreadsheets', async () => {
    const names =
      '"Occupation Title","Occupation Code","Employment 2024","Employment 2034","Employment Change, 2024-2034","Employment Percent Change, 2024-2034","Occupational Openings, 2024-2034 Annual Average"';
    const file = await textFile('Employment Projections.csv', [
      names,
      '"Medical records specialists    * Coder* Registrar","=""29-2072""","194.8","208.6","13.9","7.1","14.2"',
    ]);
    expect((await read([file])).found).toEqual(figures);
  });

  it('are refused when they do not add up, or are of two projections', async () => {
    const wrong = await workbook('occupation.xlsx', sheets([[...row.slice(0, 4), 218.6, ...row.slice(5)]]));
    expect((await read([wrong])).problems).toEqual([
      'line 3, column Employment change, numeric, 2024–34: Medical Records Specialists: 13.9 is not the difference of 194.8 and 218.6.',
    ]);
    const grown = await workbook('occupation.xlsx', sheets([[...row.slice(0, 7), 17.1, ...row.slice(8)]]));
    expect((await read([grown])).problems[0]).toContain('13.9 is not 17.1 % of 194.8');
    const mixed = await workbook('occupation.xlsx', {
      data: [head.map((name) => name.replace('openings, 2024–34', 'openings, 2023–33')), row],
    });
    expect((await read([mixed])).problems[0]).toContain('of several projections');
  });
});

describe('a file in the layout of the seed files', () => {
  const head = 'dataset,period,subject,statistic,label,value,unit,publisher,title,confidence';

  it('is read as these are, and refused by the same rules', async () => {
    const good = 'oews_state,2026,TX,p50,Texas,51000,usd a year,BLS,"OEWS May 2026, state, 29-2072",medium';
    const file = await textFile('mine.csv', [head, good]);
    const { figures, problems } = await read([file]);
    expect(problems).toEqual([]);
    expect(figures).toEqual([expect.objectContaining({ subject: 'TX', value: '51000', confidence: 'medium' })]);
    const bad = await textFile('mine.csv', [
      head,
      good.replace('TX', 'Texas'),
      good.replace('51000', '"51,000"'),
      good.replace('oews_state', 'oews_stats'),
      good.replace('medium', 'fair'),
    ]);
    expect((await read([bad])).problems).toEqual([
      'line 4, column dataset: “oews_stats” is no dataset of the site.',
      'line 5, column confidence: “fair” is neither high nor medium.',
      'line 2, column value: Texas: subject must be the postal code of a place, such as TX.',
      'line 3, column value: Texas: value must be a number of at most three decimals; leave out the line of a figure that is not published.',
    ]);
  });
});
