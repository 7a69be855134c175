import { receiptRoute } from '@/app/_site/receipt-route';
import { siteAddress } from '@/app/_site/site-address';
import { escaped } from '@/app/_words/escaped';
import type { MovingRelease } from '@/lib/aggregates/latest-moves';
import { moveText } from '@/lib/aggregates/move-text';

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

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}
