/** How much of a modelled figure stands on reports. `what` is what it is of: `this job`. */
export function modelledFrom(fromReportsPercent: number, what: string): string {
  return fromReportsPercent > 0
    ? `Modelled: about ${fromReportsPercent}% of what is known of ${what} comes from coders’ reports, the rest from the guide and BLS.`
    : `Modelled from the guide and BLS alone: no report says anything of ${what} yet.`;
}
