/**
 * Turns off Next's own page cache. Ours knows what each page has read, while Next counts a page's age from when it was
 * stored, not from when its figures were read.
 */
export default class NoPagesOfNext {
  async get() {
    return null;
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
