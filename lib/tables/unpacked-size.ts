const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const MOST_COMMENT = 0xffff;

/** How many bytes the parts of a workbook say they unpack to. No more is ever unpacked. */
export interface UnpackedSize {
  /** Read bit by bit. */
  sheets: number;
  /** In memory whole, many times that size. */
  rest: number;
}

/** Reads the directory of a zip archive; undefined where it has none. */
export function unpackedSize(bytes: Uint8Array): UnpackedSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const least = Math.max(0, end - MOST_COMMENT);
  while (end >= least && view.getUint32(end, true) !== END) end -= 1;
  if (end < least) return undefined;
  let at = view.getUint32(end + 16, true);
  const size = { sheets: 0, rest: 0 };
  while (at + ENTRY_LENGTH <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const packed = view.getUint32(at + 20, true);
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + ENTRY_LENGTH, nameEnd)).toString('latin1');
    // Where it does not say, it may be anything.
    const unpacked = view.getUint32(at + 24, true) || (packed > 2 ? Number.POSITIVE_INFINITY : 0);
    size[name.includes('worksheets/') ? 'sheets' : 'rest'] += unpacked;
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}
