import type { Metadata } from 'next';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { Bias } from '@/app/_site/bias';
import { fixedMetadata, fixedPages } from '@/app/_site/fixed-pages';
import { parametersOf } from '@/app/_site/parameters-of';
import { countedText } from '@/app/_words/counted-text';
import { type EstimateQuestion, questionNames, readQuestion, saidPer } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';
import { credentialFromText, credentialOrGroupFromText, splitCredentials } from '@/lib/survey/typed-credentials';
import { textFromRate } from '@/lib/survey/typed-pay';
import type { ParameterProblem } from '@/lib/url-parameters';
import { type Extras, extrasNames, readExtras } from './extras';
import { jobText } from './job-text';
import { ModelAnswer } from './model-answer';
import styles from './page.module.css';
import { PublishedAround } from './published-around';
import { QuestionForm } from './question-form';

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

interface CalculatorPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: CalculatorPageProps): Promise<Metadata> {
  const { problems, asked } = readAddress(parametersOf(await searchParams));
  const { title } = fixedPages['/calculator'];
  return {
    ...fixedMetadata('/calculator'),
    title: problems.length > 0 ? `Error: ${title}` : asked ? `${jobText(asked.question.job)}. ${title}` : title,
  };
}

export default async function CalculatorPage({ searchParams }: CalculatorPageProps) {
  const typed = parametersOf(await searchParams);
  const { problems, asked } = readAddress(typed);
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
          <ModelAnswer {...asked} estimate={await readEstimate(asked.question)} />
          <PublishedAround question={asked.question} />
          <Bias />
        </>
      )}
      <QuestionForm typed={settled(typed, asked?.question)} errors={errors} answered={asked !== undefined} />
    </>
  );
}

/** The unit as it was read, not as it was chosen. */
function settled(typed: URLSearchParams, question: EstimateQuestion | undefined): URLSearchParams {
  if (!question?.reading || question.reading.field === 'gs') return typed;
  const shown = new URLSearchParams(typed);
  shown.set('per', saidPer(question.reading.payBasis));
  shown.set('pay', textFromRate(question.reading.amountE4));
  return shown;
}

interface Address {
  problems: ParameterProblem[];
  /** Unset where the address asks nothing, or where something is wrong with it. */
  asked?: { question: EstimateQuestion; extras: Extras };
}

function readAddress(typed: URLSearchParams): Address {
  const read = readQuestion(typed);
  const extras = readExtras(typed);
  if (read.problems || extras.problems) return { problems: [...(read.problems ?? []), ...(extras.problems ?? [])] };
  const names = [questionNames, extrasNames].flatMap(({ one, many }) => [...one, ...many]);
  if (!names.some((name) => typed.get(name))) return { problems: [] };
  return { problems: [], asked: { question: read.question, extras: extras.said } };
}
