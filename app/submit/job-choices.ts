import { z } from 'zod';
import { enteredPay } from '@/app/_words/entered-pay';
import { jobName } from '@/app/_words/job-words';
import { canBeChanged } from '@/app/account/can-be-changed';
import type { About } from '@/lib/reports/about';
import { latestOfJobs, type OwnReport } from '@/lib/reports/list-own-reports';

/** One answer to what a report is about. */
export interface JobChoice {
  key: string;
  /** In words. */
  name: string;
  about: About;
}

/**
 * What a new report of someone may be about: a job they have reported, a correction of what they reported last of it, or
 * another job. None for whoever has reported nothing that stands. Takes the latest report first.
 */
export function jobChoices(reports: readonly OwnReport[], years: readonly number[]): JobChoice[] {
  const jobs = latestOfJobs(reports);
  if (jobs.length === 0) return [];
  return [
    ...jobs.map((report) => ({
      key: `job-${report.job}`,
      name: `The same job, after a raise or for another year: ${jobName(report)}`,
      about: { kind: 'same-job' as const, job: report.job },
    })),
    ...jobs
      .filter((report) => canBeChanged(report, years))
      .map((report) => ({
        key: `correction-${report.id}`,
        name: `A correction of what I reported: ${jobName(report)}, ${reportedPay(report)}`,
        about: { kind: 'correction' as const, originalId: report.id },
      })),
    { key: 'another-job', name: 'Another job, alongside that one or after it', about: { kind: 'another-job' } },
  ];
}

/** The answer in a form; undefined when it is not one of the choices. */
export function chosenJob(choices: readonly JobChoice[], answer: FormDataEntryValue | null): JobChoice | undefined {
  const { data: key } = z.enum(choices.map((choice) => choice.key)).safeParse(answer);
  return choices.find((choice) => choice.key === key);
}

/** `$64,000 a year for 2026`. */
function reportedPay(report: OwnReport): string {
  return `${enteredPay(report)} for ${report.payYear}`;
}
