import type { CellName } from '@/lib/aggregates/cell';
import { cellPath } from '@/lib/aggregates/cell-path';
import type { Move, MovingRelease } from '@/lib/aggregates/latest-moves';
import { moveText } from '@/lib/aggregates/move-text';
import { env } from '@/lib/env';
import type { Mail } from '@/lib/mail/mail';
import { stopLinks } from './account-email';

/**
 * Word of what these releases, the newest first, moved in all: each median from where it was to where it is. It says what
 * the feed says to everyone, and nothing of the account. Undefined where all went back to where it was.
 */
export function movesMail(to: string, userId: string, releases: readonly MovingRelease[]): Mail | undefined {
  const moves = movesIn(releases);
  if (moves.length === 0) return undefined;
  const site = (path: string) => new URL(path, env().NEXTAUTH_URL).href;
  const { stop, headers } = stopLinks('moves', userId);
  const sample = releases.some((release) => release.sample) ? 'Sample data, not reports of coders. ' : '';
  const lines = moves.map(({ release, ...move }) => ({
    said: moveText(move),
    receipt: site(`/receipts/${release}/${cellPath(move.cell)}`),
  }));
  const why =
    'You get this email when a national or state median moves, at most once a day, because you asked for it on your account page.';
  return {
    to,
    subject: lines.length === 1 ? 'A median on Paychart moved' : `${lines.length} medians on Paychart moved`,
    text: `${sample}What coders report has moved these medians:

${lines.map(({ said, receipt }) => `${said}\n${receipt}`).join('\n\n')}

All figures:

${site('/data')}

${why} To stop these emails:

${stop}
`,
    html: `<p>${sample}What coders report has moved these medians:</p><ul>${lines.map(({ said, receipt }) => `<li><a href="${receipt}">${said}</a></li>`).join('')}</ul><p><a href="${site('/data')}">All figures</a></p><p>${why} <a href="${stop}">Stop these emails</a>.</p>`,
    headers,
  };
}

function movesIn(releases: readonly MovingRelease[]): (Move & { release: number })[] {
  const moves = new Map<CellName, Move & { release: number }>();
  for (const { release, moves: own } of releases.toReversed()) {
    for (const move of own) {
      moves.set(move.cell, { ...move, fromCents: moves.get(move.cell)?.fromCents ?? move.fromCents, release });
    }
  }
  return [...moves.values()].filter(({ fromCents, toCents }) => fromCents !== toCents);
}
