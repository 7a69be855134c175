/**
 * Whether an address is written in the only form that pages use. Next serves `/%73ubmit` as a page it has but with the
 * headers of one it doesn't have, and `/Submit` the other way around.
 */
export function isPlain(address: string): boolean {
  const [path = ''] = address.split('?', 1);
  return (
    /^\/(?!\/)(?:_next|[a-z\d.~-][a-z\d_.~-]*)?(?:\/[\w.~/-]*)?$/.test(path) &&
    !/\/\.{1,2}(?:\/|$)/.test(path) &&
    isReadable(address)
  );
}

/** Broken escapes and the character NUL name nothing. */
function isReadable(address: string): boolean {
  if (!address.includes('%')) return !address.includes('\0');
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch {
    return false;
  }
}
