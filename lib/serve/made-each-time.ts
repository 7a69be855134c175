/**
 * Whether a page is made for each request and kept nowhere: there are more of these than memory is worth, and one client
 * that asks for all of them would push out the rest. Pages with a query, and receipts.
 */
export function madeEachTime(address: string): boolean {
  return address.includes('?') || address.startsWith('/receipts/');
}
