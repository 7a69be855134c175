/**
 * The pages of a sitemap, for tests that read all of them again and again: of the areas, whose pages share a template and
 * their figures' source, one in fifty stands for the others.
 */
export function listedPages(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)]
    .map(([, address = '']) => new URL(address).pathname)
    .filter((path, index) => !path.startsWith('/areas/') || index % 50 === 0);
}
