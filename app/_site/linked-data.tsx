/** What a page says, once more in the words of schema.org, for machines. */
export function LinkedData({ data }: { data: Readonly<Record<string, unknown>> }) {
  // React writes the text of a script as it is; without a `<` nothing in it can end the script.
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{text}</script>;
}
