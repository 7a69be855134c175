/**
 * In place of Next's memory of pages: there is none. The page cache keeps them, knows what each has read, and Next takes
 * a page as fresh from when it is stored, not from when its figures were read.
 */
export default class NoPagesOfNext {
  async get() {
    return null;
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
