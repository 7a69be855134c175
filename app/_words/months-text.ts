const monthAndYear = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `Jan 2025 – Nov 2026`, from months such as `2025-01`. */
export function monthsText({ from, to }: { from: string; to: string }): string {
  return from === to ? monthText(from) : `${monthText(from)} – ${monthText(to)}`;
}

function monthText(month: string): string {
  return monthAndYear.format(new Date(`${month}-01T00:00:00Z`));
}
