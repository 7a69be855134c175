/** Whether an address is that of a chart for other sites. Its page is whole as it is made, and in a frame of anyone. */
export function isEmbed(address: string): boolean {
  return address.startsWith('/embed/');
}
