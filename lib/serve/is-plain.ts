/**
 * Whether an address is written in the one way that pages have: no page needs other letters. Next takes `/%73ubmit` for a
 * page that it has, with the headers of one that it has not, and `/Submit` the other way round.
 */
export function isPlain(address: string): boolean {
  const [path = ''] = address.split('?', 1);
  return (
    /^\/(?!\/)(?:_next|[a-z\d.~-][a-z\d_.~-]*)?(?:\/[\w.~/-]*)?$/.test(path) &&
    !/\/\.{1,2}(?:\/|$)/.test(path) &&
    isReadable(address)
  );
}

/** Broken escapes, and the letter that ends strings in C, name nothing. */
function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch {
    return false;
  }
}
