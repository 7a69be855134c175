/** PostgreSQL takes fewer than 8,000 bytes with a notification. */
const MOST_BYTES = 7_900;

/** The tags as JSON, in as few notifications as hold them all. Servers expire the tags of each. */
export function payloadsOf(tags: readonly string[]): string[] {
  const payloads: string[] = [];
  let some: string[] = [];
  let bytes = 2;
  for (const tag of tags) {
    const more = Buffer.byteLength(JSON.stringify(tag)) + 1;
    if (some.length > 0 && bytes + more > MOST_BYTES) {
      payloads.push(JSON.stringify(some));
      [some, bytes] = [[], 2];
    }
    some.push(tag);
    bytes += more;
  }
  return some.length > 0 ? [...payloads, JSON.stringify(some)] : payloads;
}
