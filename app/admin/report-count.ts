/** `One report`, `1,204 reports`. */
export function reportCount(count: number): string {
  return count === 1 ? 'One report' : `${count.toLocaleString('en-US')} reports`;
}
