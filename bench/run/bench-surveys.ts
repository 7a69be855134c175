import { basename } from 'node:path';
import { knownSurveys } from '@/bench/surveys/known-surveys';
import { tableOf } from '@/bench/table-of';
import { openSurveyFile } from '@/lib/tables/open-survey-file';
import { withDatabase } from './with-database';

/**
 * `npm run bench:surveys -- FILE…`: which share of the rows of surveys that others published comes in right. Each file is
 * known by its columns; says where those that are not given can be had.
 */
const files = await Promise.all(
  process.argv.slice(2).map(async (path) => {
    const table = await openSurveyFile({ name: basename(path), path });
    const names = new Set(table.columns.map(({ name }) => name));
    return {
      path,
      table,
      survey: knownSurveys.find(({ columns }) => Object.values(columns).every((name) => names.has(name))),
    };
  }),
);
const say = (text: string) => process.stdout.write(`${text}\n`);
for (const { path, survey } of files) if (!survey) say(`${path} has the columns of none of the surveys.`);
for (const known of knownSurveys) {
  if (!files.some(({ survey }) => survey === known)) say(`Left out: ${known.name}. Its file is at ${known.from}.`);
}
if (files.some(({ survey }) => survey)) {
  await withDatabase(async () => {
    const { seedBaselines } = await import('@/lib/baselines/seed-baselines');
    const { seedCounties } = await import('@/lib/areas/seed-counties');
    const { scoreSurvey } = await import('@/bench/surveys/score-survey');
    await seedBaselines();
    await seedCounties();
    const scored = [];
    for (const { survey, table } of files) if (survey) scored.push(...(await scoreSurvey(survey, table, say)));
    say(`\n${tableOf(scored)}`);
  });
}
process.exit();
