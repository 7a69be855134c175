import { notPublished, type Official, type OfficialSource } from './official-figures';
import { readOfficial } from './read-official';

/** The average of one group of those who answered in one year. */
export interface MemberAverage {
  /** Such as `certified`. */
  key: string;
  label: string;
  /** Of the survey. */
  year: string;
  cents: number;
  source: OfficialSource;
}

export interface MemberSurvey {
  /** The latest first. */
  averages: MemberAverage[];
  /** What AAPC first said of certified members, where it corrected that later. */
  firstPublished: Official<{ cents: number }>;
  /** The one median that AAPC gives, of CPB holders. */
  cpbMedian: Official<{ cents: number }>;
  /** Of those who answered, who work remotely. */
  remote: Official<{ percent: number }>;
}

/** AAPC's surveys of its members: figures of those who answered, and no official ones. */
export async function readMemberSurvey(): Promise<MemberSurvey> {
  const dataset = await readOfficial('aapc_survey');
  const subjects = dataset.subjects();
  const averages = dataset.periods().flatMap((year) =>
    subjects.flatMap(({ subject: key, label }): MemberAverage[] => {
      const figure = dataset.at(year, key, 'average_salary');
      return figure.kind === 'published'
        ? [{ key, label, year, cents: figure.values.average_salary, source: figure.source }]
        : [];
    }),
  );
  const amount = (subject: string, statistic: 'first_published' | 'median_salary'): Official<{ cents: number }> => {
    const figure = dataset.newest(subject, statistic);
    return figure.kind === 'published'
      ? { kind: 'published', cents: figure.values[statistic], source: figure.source }
      : notPublished;
  };
  const remote = dataset.newest('all', 'remote_share');
  return {
    averages,
    firstPublished: amount('certified', 'first_published'),
    cpbMedian: amount('cpb', 'median_salary'),
    remote:
      remote.kind === 'published'
        ? { kind: 'published', percent: remote.values.remote_share, source: remote.source }
        : notPublished,
  };
}
