/** Pictures are named with a mark of their build behind the address; they are the same without it, and kept so. */
export function withoutBuild(address: string): string {
  return address.replace(/^(\/(?:[^?]*\/)?(?:opengraph-image[^/?]*|icon\.svg))\?.*$/, '$1');
}
