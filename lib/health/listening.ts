declare global {
  var paychartHears: boolean | undefined;
}

/** Told by the listener, which runs outside the bundled server code, in the same process. */
export function noteListening(hears: boolean): void {
  globalThis.paychartHears = hears;
}

/** Whether this server hears at once which figures others move; while it does not, it asks the database. */
export function isListening(): boolean {
  return globalThis.paychartHears ?? true;
}
