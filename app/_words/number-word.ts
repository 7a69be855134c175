const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** `five` for 5, and figures from 11 on. */
export function numberWord(count: number): string {
  return words[count] ?? count.toLocaleString('en-US');
}
