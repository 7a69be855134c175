/** What a page is asked for, as a URL's parameters. */
export function parametersOf(search: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of [value].flat()) if (each !== undefined) parameters.append(name, each);
  }
  return parameters;
}
