/** With a capital first letter. */
export function firstInSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
