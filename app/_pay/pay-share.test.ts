import { expect, test } from 'vitest';
import { payShare } from './pay-share';

const asked = { title: 'What?', who: 'those' };
const months = { from: '2025-01', to: '2026-11' };

test('the survey answers as soon as it shows a median', () => {
  const survey = { shows: 'median', cell: 'state=TX', coders: '10–14', months, medianCents: 5_200_000 } as const;
  expect(payShare({ ...asked, survey, otherwise: { of: 'official', cents: 1, what: 'other' } })).toEqual({
    title: 'What?',
    figure: { of: 'survey', amount: '$52,000', per: 'a year' },
    text: 'is the median of those who reported their pay.',
    evidence: '10–14 coders, Jan 2025 – Nov 2026',
  });
});

test('a hidden figure is answered by another voice, in its name, or by none', () => {
  const survey = { shows: 'nothing', cell: 'state=TX', why: 'few' } as const;
  const share = payShare({
    ...asked,
    survey,
    otherwise: { of: 'official', cents: 4_000_000, what: 'the mean by BLS' },
  });
  expect(share.figure).toEqual({ of: 'official', amount: '$40,000', per: 'a year' });
  expect(share.text).toBe('is the mean by BLS.');
  expect(share.evidence).toBe('Survey: not enough coders yet (10 needed)');
  expect(payShare({ ...asked, survey, otherwise: null }).figure).toBeNull();
});
