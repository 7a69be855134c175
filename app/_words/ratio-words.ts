const steps: readonly (readonly [atLeast: number, words: string])[] = [
  [2.75, 'about three times as much as'],
  [2.25, 'about two and a half times as much as'],
  [1.88, 'about twice as much as'],
  [1.71, 'about three quarters more than'],
  [1.58, 'about two thirds more than'],
  [1.42, 'about 50% more than'],
  [1.29, 'about a third more than'],
  [1.225, 'about a quarter more than'],
  [1.15, 'about a fifth more than'],
  [1.075, 'about a tenth more than'],
  [1.025, 'a little more than'],
  [0.975, 'about as much as'],
];

/** How pay compares, as people say it: `about 50% more than`. `ratio` is the one over the other. */
export function ratioWords(ratio: number): string {
  return steps.find(([atLeast]) => ratio >= atLeast)?.[1] ?? 'less than';
}
