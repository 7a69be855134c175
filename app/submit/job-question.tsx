import { ChoiceList } from '@/app/_forms/choice-list';
import type { JobChoice } from './job-choices';

/** What the question shows; without choices there is nothing to ask. */
export interface AskedJob {
  choices: readonly JobChoice[];
  /** The key of the answer given before. */
  chosen?: string | undefined;
}

interface JobQuestionProps {
  asked: AskedJob;
  error: string | undefined;
}

/** Asks whoever has reported before which job the report is about. */
export function JobQuestion({ asked: { choices, chosen }, error }: JobQuestionProps) {
  return (
    <ChoiceList
      type="radio"
      name="job"
      legend="You have reported before. What is this report about?"
      hint="The figures use your main job: the one with the most paid hours a week in the newest year you reported."
      options={Object.fromEntries(choices.map(({ key, name }) => [key, name]))}
      chosen={chosen === undefined ? [] : [chosen]}
      error={error}
      layout="stack"
    />
  );
}
