declare global {
  var paychartHears: boolean | undefined;
}

/** Told by the listener, which runs outside the bundled server code, in the same process. */
export function noteListening(hears: boolean): void {
  globalThis.paychartHears = hears;
}

/** Whether this server receives notifications of what others move. If not, it polls the database. */
export function isListening(): boolean {
  return globalThis.paychartHears ?? true;
}
