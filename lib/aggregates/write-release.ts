import { isDeepStrictEqual } from 'node:util';
import { notifyServers } from '@/lib/db/notify-servers';
import { codersBy, withBenefits } from './benefit-shares';
import type { CellName } from './cell';
import { COUNTING_RULE } from './counted-reports';
import { decideRelease, type Verdict } from './decide-release';
import type { Figure } from './figure';
import { CENSUS_TAG, COUNT_TAG, lessTagsOf, SAMPLE_TAG, tagsOf, WINDOW_TAG } from './figure-tags';
import { latestFigures } from './latest-figures';
import { nextFigure } from './next-figure';
import { readCells } from './read-cells';
import { showsLess } from './shows-less';
import { markPublished, readHeads } from './stored-cells';
import type { LockedTransaction } from './take-release-lock';

export interface Release {
  approvedReports: number;
  sample: boolean;
  windowFrom: Date;
  /** The rule by which the counted reports were chosen. Only a rebuild moves the survey to a newer one. */
  countingRule: number;
}

/** Cells whose contents are held at the same time: all of them together are as large as the survey. */
const AT_ONCE = 50;
/** Figures in one statement: Prisma takes many times their size to make it. */
const WRITTEN_AT_ONCE = 500;

/** A server of a newer version has counted by another rule, and cells that are changed by this one would be off. */
class EarlierVersion extends Error {
  override readonly name = 'EarlierVersion';
  override readonly message =
    'A newer version of the site counts by another rule. This server can decide nothing: stop it.';
}

/**
 * Publishes one more release after the content of `touched` cells changed, and tells every server which figures differ
 * from the last one. Returns the tags of what moved. Throws EarlierVersion.
 */
export async function writeRelease(tx: LockedTransaction, release: Release, touched: CellName[]): Promise<string[]> {
  const before = await tx.release.findFirst({ orderBy: { id: 'desc' } });
  if (before && before.countingRule > COUNTING_RULE) throw new EarlierVersion();
  const heads = await readHeads(tx);
  const verdicts = decideRelease(heads);
  const hidden = heads.filter(({ name, shown }) => shown && isHidden(verdicts.get(name))).map(({ name }) => name);
  const named = (verdict: Verdict) =>
    heads.filter(({ name }) => verdicts.get(name) === verdict).map(({ name }) => name);
  const renewed = named('renew');
  const affected = [...new Set([...renewed, ...hidden, ...named('protects-others'), ...touched])];

  const published = await latestFigures(tx, affected);
  const codersIn = codersBy(heads);
  const moved: Figure[] = [];
  const lessened: CellName[] = [];
  for (let start = 0; start < affected.length; start += AT_ONCE) {
    const some = affected.slice(start, start + AT_ONCE);
    const cells = await readCells(
      tx,
      some.filter((name) => verdicts.get(name) === 'renew'),
    );
    for (const name of some) {
      const last = published.get(name) ?? { shows: 'nothing', why: 'few', cell: name };
      const verdict = verdicts.get(name) ?? 'few';
      const next = nextFigure(name, verdict, cells.get(name), last);
      const figure = verdict === 'renew' ? withBenefits(next, codersIn) : next;
      if (!isDeepStrictEqual(figure, last)) moved.push(figure);
      if (showsLess(figure, last)) lessened.push(name);
    }
  }

  const ofLessened = new Set(tagsOf(lessened));
  await markPublished(tx, { renewed, hidden });
  const { id } = await tx.release.create({ data: release, select: { id: true } });
  for (let start = 0; start < moved.length; start += WRITTEN_AT_ONCE) {
    const some = moved.slice(start, start + WRITTEN_AT_ONCE);
    await tx.publishedFigure.createMany({ data: some.map((figure) => ({ cell: figure.cell, releaseId: id, figure })) });
  }
  return notifyServers(tx, [
    ...((before?.approvedReports ?? 0) === release.approvedReports ? [] : [COUNT_TAG]),
    ...((before?.sample ?? false) === release.sample ? [] : [SAMPLE_TAG]),
    ...(before?.windowFrom.getTime() === release.windowFrom.getTime() ? [] : [WINDOW_TAG]),
    CENSUS_TAG,
    // Of many notifications the first ones: until these are heard, what they hide may be shown as it was.
    ...tagsOf(lessened),
    ...lessTagsOf(lessened),
    ...tagsOf(moved.map(({ cell }) => cell)).filter((tag) => !ofLessened.has(tag)),
  ]);
}

function isHidden(verdict: Verdict | undefined): boolean {
  return verdict !== 'renew' && verdict !== 'keep';
}
