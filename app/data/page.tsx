import Link from 'next/link';
import { columns } from '@/app/_data/figure-row';
import { PlainTable } from '@/app/_pay/plain-table';
import { Bias } from '@/app/_site/bias';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { siteAddress } from '@/app/_site/site-address';
import { dateText } from '@/app/_words/date-text';
import { dollars } from '@/app/_words/money';
import { LEAST_CHANGED, ladder, roundingCents } from '@/lib/aggregates/publishing-rules';
import { type DataSet, readDataSet } from '@/lib/aggregates/read-data-set';
import { WINDOW_MONTHS } from '@/lib/aggregates/window';
import { DataStatement } from './data-statement';
import styles from './page.module.css';

export const metadata = {
  ...fixedMetadata('/data'),
  alternates: { canonical: '/data', types: { 'application/atom+xml': '/data/releases.atom' } },
};

const counting = new Intl.NumberFormat('en-US');

export default async function DataPage() {
  const set = await readDataSet();
  return (
    <article className={styles.article}>
      {set && <DataStatement set={set} />}
      <h1>Every figure, to take with you</h1>
      {set ? <Downloads set={set} /> : <p>Nothing is published yet. The first release will stand here.</p>}

      <h2>How to read it</h2>
      <p>
        A row is a figure: what coders of one kind reported, such as those in Texas with 3–5 years. The files hold base
        pay in dollars of a 2,080-hour year, rounded once: to {dollars(roundingCents.coarse)} below{' '}
        {ladder.distribution} coders and to {dollars(roundingCents.fine)} from there on. Bands and months are columns of
        whole numbers, so that a spreadsheet leaves them as they are.
      </p>
      <dl className={styles.columns}>
        {Object.entries(columns).map(([name, { of }]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{withoutMarks(of)}</dd>
          </div>
        ))}
      </dl>

      <h2 id="symbols">What is missing, and why</h2>
      <p>
        <strong>Not listed:</strong> the survey has never shown anything of these coders; fewer than {ladder.median}{' '}
        reported, or too few of them to show beside others. <strong>Few:</strong> fewer than {ladder.median} now.{' '}
        <strong>Protects others:</strong> with the figures beside it, it would tell about few. A hidden figure is an
        empty cell, never 0. <strong>No percentile:</strong> quartiles are shown from {ladder.quartiles} coders, the
        10th and 90th percentile from {ladder.distribution}.
      </p>

      <h2 id="revisions">When figures change</h2>
      <p>
        A release follows each decision of a moderator, so there is no calendar of days. Within it a figure changes only
        once {LEAST_CHANGED} of its coders have, and reports count for {WINDOW_MONTHS} months. Nothing published is
        changed afterward: a revised figure is a new version, and its <em>receipt</em>, whose address stays, lists all
        of them. Errors are corrected the same way. <Link href="/method">How we know</Link> says how figures are made,
        and the <Link href="/transparency">moderation report</Link> how reports are decided.
      </p>

      <h2 id="quality">How good it is</h2>
      {set && <Quality set={set} />}
      <p>
        Coders choose to report; it is no random sample, and no margin of error is given.{' '}
        <Link href="/method">How we know</Link> holds what was measured: how far the pay model is off on reports it has
        not seen, and what an attacker could learn.
      </p>

      <h2 id="cite">Citing it</h2>
      <p>
        Give the release and its day; for one figure, the address of its receipt.{' '}
        {set && (
          <>
            “Paychart, the salary survey of US medical coders, release {set.release} of {dateText(set.releasedAt)},{' '}
            {siteAddress('/data')}”
          </>
        )}
      </p>
      <Bias />
    </article>
  );
}

/** Each file, what opens it, and its address. */
const files = [
  { href: '/data/figures.csv', name: 'CSV', use: 'any program', saved: true },
  { href: '/data/figures.xlsx', name: 'Excel workbook', use: 'spreadsheets; explains its columns', saved: true },
  { href: '/data/datapackage.json', name: 'Data Package', use: 'describes the CSV to programs', saved: false },
  { href: '/data/figures.jsonstat.json', name: 'JSON-stat 2', use: 'statistical tools', saved: false },
  { href: '/data/figures.parquet', name: 'Parquet', use: 'data frames and databases', saved: true },
  { href: '/data/releases.atom', name: 'Feed', use: 'releases that moved a national or state median', saved: false },
  { href: '/account', name: 'Email', use: 'the same by email, if you have an account', saved: false },
  { href: '/api/v1/openapi.json', name: 'API', use: 'one figure at a time, as JSON or CSV', saved: false },
] as const;

function Downloads({ set }: { set: DataSet }) {
  const shown = set.figures.filter(({ shows }) => shows !== 'nothing').length;
  return (
    <>
      <p className={styles.lead}>
        Release {set.release} of {dateText(set.releasedAt)} shows {counting.format(shown)}{' '}
        {shown === 1 ? 'figure' : 'figures'}.{set.sample && ' They come from generated sample reports.'}
      </p>
      <ul className={styles.files}>
        {files.map(({ href, name, use, saved }) => (
          <li key={href}>
            <a href={href} download={saved || undefined}>
              {name}
            </a>{' '}
            <span>{use}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Quality({ set }: { set: DataSet }) {
  const count = (is: (figure: DataSet['figures'][number]) => boolean) => counting.format(set.figures.filter(is).length);
  return (
    <PlainTable
      caption="How many figures show how much"
      columns={['What is shown', 'From coders', 'Figures']}
      rows={[
        ['10th to 90th percentile', `${ladder.distribution}`, count(({ shows }) => shows === 'distribution')],
        ['Quartiles and median', `${ladder.quartiles}`, count(({ shows }) => shows === 'quartiles')],
        ['Median alone', `${ladder.median}`, count(({ shows }) => shows === 'median')],
        ['Hidden to protect others', '–', count((one) => one.shows === 'nothing' && one.why === 'protects-others')],
        ['Hidden again, too few now', '–', count((one) => one.shows === 'nothing' && one.why === 'few')],
      ]}
    />
  );
}

/** The descriptions of the columns are written for Markdown. */
function withoutMarks(text: string): string {
  return text.replaceAll('`', '');
}
