/** A form as React writes it, whose attributes hold no bare `>`. */
interface Form {
  action: string;
  method: 'GET' | 'POST';
  inside: string;
}

const letters: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#x2F': '/' };

function attributesOf(tag: string): Map<string, string> {
  const found = [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
    name,
    value.replaceAll(/&([\w#]+);/g, (whole, letter: string) => letters[letter] ?? whole),
  ]);
  return new Map(found);
}

/** The first form of a page that holds this text. */
export function formWith(html: string, text: string): Form | undefined {
  const found = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].find(([, , inside]) => inside?.includes(text));
  if (!found) return undefined;
  const attributes = attributesOf(found[1] ?? '');
  return {
    action: attributes.get('action') ?? '',
    method: attributes.get('method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    inside: found[2] ?? '',
  };
}

/** Names and values of what the site itself has put into a form. */
export function hiddenFields({ inside }: Form): [string, string][] {
  return [...inside.matchAll(/<input\b([^>]*)>/g)]
    .map(([, tag]) => attributesOf(tag ?? ''))
    .filter((attributes) => attributes.get('type') === 'hidden')
    .map((attributes): [string, string] => [attributes.get('name') ?? '', attributes.get('value') ?? '']);
}
