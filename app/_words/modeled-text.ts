/** How much of a modeled figure stands on reports. `what` is what it is of: `this job`. Of an area DOL says something, too. */
export function modeledFrom(fromReportsPercent: number, what: string, ofArea = false): string {
  const others = ofArea ? 'the guide, BLS and DOL' : 'the guide and BLS';
  return fromReportsPercent > 0
    ? `Modeled: about ${fromReportsPercent}% of what is known about ${what} comes from coders’ reports, the rest from ${others}.`
    : `Modeled from ${others} alone: no report says anything about ${what} yet.`;
}
