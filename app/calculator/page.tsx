import type { Metadata } from 'next';
import { cache } from 'react';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { Bias } from '@/app/_site/bias';
import { fixedMetadata, fixedPages } from '@/app/_site/fixed-pages';
import { parametersOf } from '@/app/_site/parameters-of';
import { countedText } from '@/app/_words/counted-text';
import { placeProblem } from '@/app/_words/place-problem';
import { type AskedArea, readAskedArea } from '@/lib/areas/read-asked-area';
import type { FoundPlace } from '@/lib/areas/resolve-place';
import { type EstimateQuestion, questionNames, readQuestion, saidPer } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';
import { valuesOf } from '@/lib/survey/dimension';
import { credentialFromText, credentialOrGroupFromText, splitCredentials } from '@/lib/survey/typed-credentials';
import { textFromRate } from '@/lib/survey/typed-pay';
import type { State } from '@/lib/survey/vocabulary';
import type { ParameterProblem } from '@/lib/url-parameters';
import { type Extras, extrasNames, readExtras } from './extras';
import { jobText } from './job-text';
import { ModelAnswer } from './model-answer';
import styles from './page.module.css';
import { placeNames } from './place-names';
import { PublishedAround } from './published-around';
import { QuestionForm } from './question-form';

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

interface CalculatorPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: CalculatorPageProps): Promise<Metadata> {
  const { problems, asked } = await readAddress(String(parametersOf(await searchParams)));
  const { title } = fixedPages['/calculator'];
  return {
    ...fixedMetadata('/calculator'),
    title:
      problems.length > 0
        ? `Error: ${title}`
        : asked
          ? `${jobText(asked.question.job, asked.found?.area)}. ${title}`
          : title,
  };
}

export default async function CalculatorPage({ searchParams }: CalculatorPageProps) {
  const typed = parametersOf(await searchParams);
  const { problems, asked, area } = await readAddress(String(typed));
  const credentials = typed.getAll('credential').flatMap(splitCredentials);
  const counted = countedText(credentials.flatMap((text) => credentialFromText(text) ?? []));
  // A name that is not known was typed, whatever is checked beside it.
  const mistyped = credentials.some((text) => credentialOrGroupFromText(text) === undefined);
  const errors = problems.map(({ parameter, message }) => ({
    name: parameter === 'credential' && mistyped ? 'otherCredential' : parameter,
    message,
  }));
  return (
    <>
      <h1>What should I be paid?</h1>
      <p className={styles.lede}>
        Fill in what you know about the job. The address of the answer contains what you chose and nothing else, so you
        can share or print it.
      </p>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {asked && (
        <>
          {counted && <p>{counted}: the answer is for coders who hold any of them.</p>}
          <ModelAnswer {...asked} estimate={await readEstimate(asked.question, asked.found)} />
          <PublishedAround question={asked.question} />
          <Bias />
        </>
      )}
      <QuestionForm
        typed={settled(typed, asked?.question)}
        area={area}
        errors={errors}
        answered={asked !== undefined}
      />
    </>
  );
}

/** The unit and the state as they were read, not as they were chosen. */
function settled(typed: URLSearchParams, question: EstimateQuestion | undefined): URLSearchParams {
  const shown = new URLSearchParams(typed);
  const { job, reading } = question ?? {};
  if (job?.state) shown.set('state', job.state);
  if (reading && reading.field !== 'gs') {
    shown.set('per', saidPer(reading.payBasis));
    shown.set('pay', textFromRate(reading.amountE4));
  }
  return shown;
}

interface Asked {
  question: EstimateQuestion;
  extras: Extras;
  found: FoundPlace | undefined;
}

interface Address {
  area: AskedArea;
  problems: readonly ParameterProblem[];
  /** Unset where the address asks nothing, or where something is wrong with it. */
  asked?: Asked;
}

function stateIn(typed: URLSearchParams): State | undefined {
  return valuesOf('state').find((state) => state === typed.get('state'));
}

/** Once for a request: the page and its title both ask. */
const readAddress = cache(async (query: string): Promise<Address> => {
  const typed = new URLSearchParams(query);
  const read = readQuestion(typed);
  const extras = readExtras(typed);
  const area = await readAskedArea(typed, placeNames, stateIn(typed));
  const placed = placeProblem(area);
  if (read.problems || extras.problems || placed) {
    const ofPlace = placed ? [{ parameter: placeNames.place, message: placed }] : [];
    return { area, problems: [...(read.problems ?? []), ...(extras.problems ?? []), ...ofPlace] };
  }
  const found = area.kind === 'found' ? area : undefined;
  const names = [questionNames, extrasNames].flatMap(({ one, many }) => [...one, ...many]);
  if (!found && !names.some((name) => typed.get(name))) return { area, problems: [] };
  const { job, ...about } = read.question;
  const question = { ...about, job: found?.state ? { ...job, state: found.state } : job };
  return { area, problems: [], asked: { question, extras: extras.said, found } };
});
