import { LinkedData } from './linked-data';
import type { PageRoute } from './page-route';
import { siteAddress } from './site-address';

export interface Place {
  /** From the outermost page inwards. */
  above: readonly { href: PageRoute; label: string }[];
  /** This page. */
  here: string;
}

/** Where a page stands: the same as its visible breadcrumb. */
export function BreadcrumbData({ above, here }: Place) {
  const items = [...above.map(({ href, label }) => ({ name: label, item: siteAddress(href) })), { name: here }];
  return (
    <LinkedData
      data={{
        '@type': 'BreadcrumbList',
        itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
      }}
    />
  );
}
