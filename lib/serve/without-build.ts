/** Image addresses end in a mark of their build. The image is the same without it, and is kept under that address. */
export function withoutBuild(address: string): string {
  return address.replace(/^(\/(?:[^?]*\/)?(?:opengraph-image[^/?]*|icon\.svg))\?.*$/, '$1');
}
