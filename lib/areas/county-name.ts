/** DOL writes the places of Guam and the Virgin Islands in capitals. */
export function countyName(written: string): string {
  if (/\p{Ll}/u.test(written)) return written;
  return written.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
