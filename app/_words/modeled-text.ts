/** How much of a modeled figure stands on reports. `what` is what it is of: `this job`. */
export function modeledFrom(fromReportsPercent: number, what: string): string {
  return fromReportsPercent > 0
    ? `Modeled: about ${fromReportsPercent}% of what is known about ${what} comes from coders’ reports, the rest from the guide and BLS.`
    : `Modeled from the guide and BLS alone: no report says anything about ${what} yet.`;
}
