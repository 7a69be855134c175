import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { textFile } from '@/lib/official/test-files';

const run = promisify(execFile);

const head =
  'Timestamp,Job title,Credentials,Years of coding experience,Annual base salary,Hours per week,State,Employer type,Specialty,Employment status,Work arrangement';
const rows = [
  '3/14/2026 10:15:00,Coder,"CPC, CRC",4,"$54,500",40,Texas,Hospital,General,Full-time,Work from home',
  '3/15/2026 9:00:00,Coder,CCS,5-7 years,61000,40,Ohio,Hospital,General,Full-time,Remote',
  '3/16/2026 9:00:00,Coder,CCS,9,"$60,000 - $64,999",40,Ohio,Hospital,General,Full-time,Remote',
];

it('takes another survey’s file through a mapping that it proposed', async () => {
  const { PATH, DATABASE_URL } = process.env;
  const survey = `chapter ${randomUUID()}`;
  const command = (...args: string[]) =>
    run(process.execPath, ['--import', 'tsx', 'lib/start/reports-import.ts', ...args], {
      env: { PATH, DATABASE_URL, NODE_ENV: 'test', AUTHORSHIP_SECRET: 'a secret that is long enough to be one' },
    });
  const file = await textFile('chapter.csv', [head, ...rows]);
  const map = file.replace(/chapter\.csv$/, 'mapping.json');

  const { stdout } = await command(file, '--propose', map, '--survey', survey);
  expect(stdout).toContain('Google Forms: CSV, separated by commas');
  expect(stdout).toContain('experience_years: Say what these are, or rows with them are refused: “5-7 years”.');
  await expect(command(file, '--propose', map)).rejects.toMatchObject({ stderr: expect.stringContaining('EEXIST') });

  await expect(command('/none.csv', '--survey', survey)).rejects.toMatchObject({
    stderr: expect.stringMatching(/^A file can’t be read or written: ENOENT/),
  });

  const refused = command(file, '--map', map, '--dry-run');
  await expect(refused).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Line 3, Years of coding experience: “5-7 years”'),
  });
  const mapping = JSON.parse(await readFile(map, 'utf8'));
  mapping.columns.experience_years.answers = { '5-7 years': '6' };
  const answered = await textFile('answered.json', [JSON.stringify(mapping)]);
  const tried = await command(file, '--map', answered, '--skip-bad', '--dry-run');
  expect(tried.stdout).toContain('Line 4, Annual base salary: “$60,000 - $64,999”.');
  expect(await db.import.count({ where: { survey } })).toBe(0);
  await command(file, '--map', answered, '--skip-bad');
  expect(await db.import.findFirst({ where: { survey } })).toMatchObject({ added: 2 });

  const spoiled = await textFile('spoiled.json', [
    JSON.stringify({ ...mapping, columns: { pay: { always: 'lots' } } }),
  ]);
  const strange = await textFile('strange.json', [
    JSON.stringify({ ...mapping, columns: { state: { from: 'State', part: 'zip' } } }),
  ]);
  for (const [bad, told] of [
    [spoiled, 'is no mapping: columns'],
    [strange, 'is no mapping: columns, state, part: '],
    [file, 'is no JSON'],
    ['/none.json', 'can’t be read'],
  ] as const) {
    await expect(command(file, '--map', bad)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(told) });
  }
});
