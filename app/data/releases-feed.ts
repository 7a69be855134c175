import { receiptRoute } from '@/app/_site/receipt-route';
import { siteAddress } from '@/app/_site/site-address';
import { cellText } from '@/app/_words/cell-text';
import { escaped } from '@/app/_words/escaped';
import { dollars } from '@/app/_words/money';
import type { Move, MovingRelease } from '@/lib/aggregates/read-moves';

/** An Atom feed (RFC 4287) of the releases that moved a national or state median by more than its rounding. */
export function releasesFeed(releases: readonly MovingRelease[]): string {
  const address = siteAddress('/data/releases.atom');
  const updated = releases[0]?.releasedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">',
    element('title', 'Paychart: medians that moved'),
    element('subtitle', 'Releases of the salary survey of US medical coders that moved a national or state median'),
    element('id', address),
    `<link rel="self" type="application/atom+xml" href="${escaped(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(siteAddress('/data'))}"/>`,
    element('updated', updated.toISOString()),
    '<author><name>Paychart</name></author>',
    ...releases.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ release, releasedAt, sample, moves }: MovingRelease): string {
  const [first] = moves;
  const link = siteAddress(first ? receiptRoute(first.cell, release) : '/data');
  const listed = moves.map((move) => {
    const href = escaped(siteAddress(receiptRoute(move.cell, release)));
    return `<li><a href="${href}">${escaped(moveText(move))}</a></li>`;
  });
  const more = moves.length > 1 ? `, and ${moves.length - 1} more` : '';
  return [
    '<entry>',
    element('title', `${sample ? 'Sample data: ' : ''}${first ? moveText(first) : ''}${more}`),
    element('id', `${siteAddress('/data/releases.atom')}#${release}`),
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    element('updated', releasedAt.toISOString()),
    `<content type="html">${escaped(`<ul>${listed.join('')}</ul>`)}</content>`,
    '</entry>',
  ].join('\n');
}

function moveText({ cell, fromCents, toCents }: Move): string {
  return `${cellText(cell)}: median ${toCents > fromCents ? 'up' : 'down'} from ${dollars(fromCents)} to ${dollars(toCents)}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}
