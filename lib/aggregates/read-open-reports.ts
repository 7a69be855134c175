import { z } from 'zod';
import { db } from '@/lib/db/client';
import { credentials } from '@/lib/survey/credentials';
import { arrangements, employments, keysOf, roles, settings, specialties, states } from '@/lib/survey/vocabulary';
import { OpenReports } from './open-reports';

/** Reports per batch, joined into one text by the database: row by row, the client takes several times as long. */
const PAGE = 50_000;

const pageSchema = z.tuple([z.object({ lines: z.string().nullable(), last: z.string().nullable() })]);

/** What a word of the database must be; looked up instead of parsed, since a million lines are read. */
function words<K extends string>(vocabulary: Readonly<Record<K, string>>): (word: string | undefined) => K {
  const known = new Map<string, K>(keysOf<K>(vocabulary).map((key) => [key, key]));
  return (word) => {
    const found = known.get(word ?? '');
    if (found === undefined) throw new RangeError('A stored report holds a word that the vocabulary does not have');
    return found;
  };
}
const [stateOf, roleOf, specialtyOf] = [words(states), words(roles), words(specialties)];
const [settingOf, arrangementOf, employmentOf] = [words(settings), words(arrangements), words(employments)];
const credentialOf = words(credentials);

/**
 * The counted reports with their pay, for fitting the pay model: the only way raw pay leaves this folder. They are ordered
 * by their random ids, so the first ones are a random sample.
 */
export async function readOpenReports(asOf: Date): Promise<OpenReports> {
  const reports = new OpenReports(asOf);
  const months = new Map<string, Date>();
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; ) {
    const page = await readPage(after);
    for (const line of page.lines?.split('\n') ?? []) {
      const [author = '', cents, month = '', year, state, years, role, held = '', specialty, ...rest] = line.split(' ');
      const receivedMonth = months.get(month) ?? new Date(`${month}-01`);
      months.set(month, receivedMonth);
      reports.add({
        author,
        annualCents: Number(cents),
        receivedMonth,
        payYear: Number(year),
        state: stateOf(state),
        experienceYears: Number(years),
        role: roleOf(role),
        credentials: held.split(',').map(credentialOf),
        specialty: specialtyOf(specialty),
        setting: settingOf(rest[0]),
        arrangement: arrangementOf(rest[1]),
        employment: employmentOf(rest[2]),
        area: rest[3] ?? null, // concat_ws leaves out what is null
      });
    }
    after = page.last;
  }
  return reports;
}

async function readPage(after: string) {
  const rows = await db.$queryRaw`
    SELECT string_agg(concat_ws(' ', left(author, 8), annual_cents, to_char(received_month, 'YYYY-MM'), pay_year, state,
        experience_years, role, array_to_string(credentials, ','), specialty, setting, arrangement, employment, area), E'\n'
        ORDER BY id) AS lines,
      max(id::text) AS last
    FROM (SELECT * FROM report WHERE counted AND id > ${after}::uuid ORDER BY id LIMIT ${PAGE}) AS page`;
  return pageSchema.parse(rows)[0];
}
