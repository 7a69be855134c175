declare global {
  var paychartDrains: boolean | undefined;
}

/** Told by the start script, which runs outside the bundled server code, in the same process. */
export function noteDraining(): void {
  globalThis.paychartDrains = true;
}

/** Whether this server is about to stop, and still answers so that a load balancer can turn to others first. */
export function isDraining(): boolean {
  return globalThis.paychartDrains ?? false;
}
