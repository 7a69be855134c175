/** The form that was sent last from this document, and whether its answer never came. */
let sent: FormData | undefined;
let lost = false;

export function noteSent(form: FormData): void {
  sent = form;
  lost = false;
}

/** Its fields, to send them in another way. */
export function sentFields(): [name: string, value: string][] {
  return [...(sent ?? [])].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

export function noteLost(): void {
  lost = true;
}

/** A form that was lost, once. */
export function takeLost(): FormData | undefined {
  const held = lost ? sent : undefined;
  lost = false;
  return held;
}
