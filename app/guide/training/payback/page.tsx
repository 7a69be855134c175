import Link from 'next/link';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { Headline } from '@/app/_pay/headline';
import { SourceNote } from '@/app/_pay/source-note';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { parametersOf } from '@/app/_site/parameters-of';
import styles from '@/app/guide/tool-page.module.css';
import { DefaultsSource } from '@/app/guide/training/defaults-source';
import { PaybackCurve } from '@/app/guide/training/payback-curve';
import { PaybackForm } from '@/app/guide/training/payback-form';
import { paybackHeading } from '@/app/guide/training/payback-heading';
import { trainingText, typedOf } from '@/app/guide/training/training-text';
import { readPaybackQuestion } from '@/lib/estimate/payback-question';
import { readPaybackDefaults } from '@/lib/estimate/read-payback-defaults';
import { paybackOf } from '@/lib/survey/payback';

export const metadata = fixedMetadata('/guide/training/payback');

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function PaybackPage({ searchParams }: PageProps<'/guide/training/payback'>) {
  const parameters = parametersOf(await searchParams);
  const { training: defaults, before } = await readPaybackDefaults();
  const read = readPaybackQuestion(parameters, defaults);
  const errors = (read.problems ?? []).map(({ parameter, message }) => ({ name: parameter, message }));
  const shown = read.problems ? defaults : read.training;
  const typed = { ...typedOf(shown), ...(read.problems && Object.fromEntries(parameters)) };
  return (
    <>
      <p className={styles.place}>
        <Link href="/guide/training" prefetch={false}>
          Training
        </Link>
      </p>
      {read.problems ? (
        <>
          <h1>When training pays back</h1>
          <ErrorSummary errors={errors} />
        </>
      ) : (
        <Headline
          answer={
            <>
              <h1>{paybackHeading(paybackOf(read.training))}</h1>
              <p className={styles.told}>{trainingText(read.training)}</p>
            </>
          }
          picture={<PaybackCurve training={read.training} />}
        />
      )}
      <section aria-labelledby="numbers" className={styles.again}>
        <h2 id="numbers">Your own numbers</h2>
        <PaybackForm typed={typed} errors={errors} />
        <SourceNote>
          <DefaultsSource before={before} />
        </SourceNote>
      </section>
    </>
  );
}
