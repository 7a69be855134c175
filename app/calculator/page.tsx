import type { Metadata } from 'next';
import { Bias } from '@/app/_components/bias';
import { ErrorSummary } from '@/app/_components/error-summary';
import { parametersOf } from '@/app/_components/parameters-of';
import { questionParameters, readQuestion } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';
import { ModelAnswer } from './model-answer';
import styles from './page.module.css';
import { PublishedAround } from './published-around';
import { QuestionForm } from './question-form';

export const metadata: Metadata = {
  title: 'What should I be paid?',
  description: 'Describe a medical coding job and see the range of pay, where an offer stands in it, and why.',
  alternates: { canonical: '/calculator' },
};

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

interface CalculatorPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CalculatorPage({ searchParams }: CalculatorPageProps) {
  const typed = parametersOf(await searchParams);
  const read = readQuestion(typed);
  const asked = questionParameters.some((name) => typed.get(name));
  const errors = (read.problems ?? []).map(({ parameter, message }) => ({ name: parameter, message }));
  const estimate = read.problems ? null : await readEstimate(read.question);
  return (
    <>
      <h1>What should I be paid?</h1>
      <p className={styles.lede}>
        Describe the job as far as you know it. The address of the answer holds what you chose and nothing else, so you
        can share or print it.
      </p>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {estimate && !read.problems && asked && (
        <>
          <ModelAnswer question={read.question} estimate={estimate} />
          <PublishedAround question={read.question} />
          <Bias />
        </>
      )}
      <QuestionForm typed={typed} errors={errors} asked={asked} />
    </>
  );
}
