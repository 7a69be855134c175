import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { PlainTable } from '@/app/_pay/plain-table';
import { ShareFigure } from '@/app/_pay/share-figure';
import { silenceText } from '@/app/_pay/strip-text';
import { Bias } from '@/app/_site/bias';
import { oembedLink } from '@/app/_site/oembed-link';
import { receiptAsked, receiptRoute } from '@/app/_site/receipt-route';
import { cellText } from '@/app/_words/cell-text';
import { dateText } from '@/app/_words/date-text';
import { exactDollars } from '@/app/_words/money';
import { monthsText } from '@/app/_words/months-text';
import type { Figure } from '@/lib/aggregates/figure';
import { ladder, MIDDLE_HALF_BELOW } from '@/lib/aggregates/publishing-rules';
import { readVersions, type Versions } from '@/lib/aggregates/read-versions';
import type { Version } from '@/lib/aggregates/version';
import styles from './page.module.css';

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

type Receipt = PageProps<'/receipts/[release]/[...cell]'>;

export async function generateMetadata({ params }: Receipt): Promise<Metadata> {
  const { release, cell } = await params;
  return {
    title: 'Receipt of a figure',
    robots: { index: false }, // too many and too alike for a search engine
    alternates: { types: oembedLink(`/receipts/${release}/${cell.join('/')}`) },
  };
}

export default async function ReceiptPage({ params }: Receipt) {
  const { release, cell } = await params;
  const asked = receiptAsked(release, cell);
  const versions = asked && (await readVersions(asked.cell, asked.release));
  if (!versions) notFound();
  const { figure, releasedAt, sample } = versions.asked;
  const next = versions.all.find((version) => version.release > versions.asked.release);
  return (
    <article className={styles.article}>
      <h1>
        {cellText(figure.cell)}: {figureText(figure)}
      </h1>
      <p>
        This is what the survey has said about these coders since release {versions.asked.release} of{' '}
        <time dateTime={dayOf(releasedAt)}>{dateText(releasedAt)}</time>
        {next ? (
          <>
            , until <Link href={receiptRoute(figure.cell, next.release)}>release {next.release}</Link> of{' '}
            {dateText(next.releasedAt)}.
          </>
        ) : (
          '. It is in force.'
        )}{' '}
        This address stays.{sample && ' Sample reports stand behind it.'}
      </p>
      <dl className={styles.facts}>
        {factsOf(figure).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>Source</dt>
          <dd>
            {sample ? 'Generated sample reports' : 'Reports of coders, each approved by a moderator'}.{' '}
            <Link href="/method">How we know</Link>
          </dd>
        </div>
        <div>
          <dt>Cell</dt>
          <dd>
            <code>{figure.cell}</code>
          </dd>
        </div>
      </dl>
      <h2>{historyHeading(versions)}</h2>
      <PlainTable
        caption="What the survey has said about them, release by release"
        columns={['Release', 'Since', 'Median', 'Middle half', 'Coders']}
        rows={versions.all.map((version) => rowOf(version, version === versions.asked))}
      />
      <p className={styles.note}>
        A figure changes only after at least {ladder.median} coders have changed in it, and the rows differ in what was
        published alone: amounts are rounded, and counts are bands.
      </p>
      <ShareFigure cell={figure.cell} />
      <Bias />
    </article>
  );
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function figureText(figure: Figure): string {
  return figure.shows === 'nothing' ? 'not shown' : `${exactDollars(figure.medianCents)} a year`;
}

function factsOf(figure: Figure): [string, string][] {
  if (figure.shows === 'nothing') return [['Why it is not shown', whyText(figure)]];
  const middle =
    figure.shows === 'distribution'
      ? 'Median'
      : `Median (mean of the middle half, as below ${MIDDLE_HALF_BELOW} coders)`;
  const from40 = figure.shows === 'distribution' ? figure : undefined;
  const from20 = figure.shows === 'median' ? undefined : figure;
  const amounts: [string, number | undefined][] = [
    ['10th percentile', from40?.p10Cents],
    ['25th percentile', from20?.p25Cents],
    [middle, figure.medianCents],
    ['75th percentile', from20?.p75Cents],
    ['90th percentile', from40?.p90Cents],
  ];
  return [
    ...amounts.flatMap(([name, cents]): [string, string][] =>
      cents === undefined ? [] : [[name, `${exactDollars(cents)} a year`]],
    ),
    ['Coders behind it', `${figure.coders}, a band: the exact number is not told`],
    ['Reports received', monthsText(figure.months)],
    ['What is counted', 'Base pay of a 2,080-hour year, rounded once'],
  ];
}

function whyText(figure: Extract<Figure, { shows: 'nothing' }>): string {
  const text = silenceText(figure);
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function historyHeading({ all, more }: Versions): string {
  if (all.length === 1) return 'It has not changed';
  return more.older || more.newer ? 'How it changed around then' : `How it changed in ${all.length} releases`;
}

function rowOf({ release, releasedAt, figure }: Version, here: boolean): ReactNode[] {
  const since = dateText(releasedAt);
  const link = here ? <strong>{since}</strong> : <Link href={receiptRoute(figure.cell, release)}>{since}</Link>;
  if (figure.shows === 'nothing') return [`${release}`, link, 'not shown', '–', '–'];
  return [
    `${release}`,
    link,
    exactDollars(figure.medianCents),
    figure.shows === 'median' ? '–' : `${exactDollars(figure.p25Cents)} to ${exactDollars(figure.p75Cents)}`,
    figure.coders,
  ];
}
