/** Thrown by a command called as the wrong person. Nothing was changed. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}
