import { siteAddress } from './site-address';

/** Who publishes all of it, in the words of schema.org. */
export function organizationData() {
  return { '@type': 'Organization', name: 'Paychart', url: siteAddress('/') };
}
