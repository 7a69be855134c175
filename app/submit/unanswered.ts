import type { TypedReport } from '@/lib/reports/typed-report';

/** What was typed into the form that was sent last from this document, and whether its answer never came. */
let typed: TypedReport | undefined;
let lost = false;

export function noteSent(sent: TypedReport): void {
  typed = sent;
  lost = false;
}

export function noteLost(): void {
  lost = true;
}

/** What a form that was lost held, once. */
export function takeLost(): TypedReport | undefined {
  const held = lost ? typed : undefined;
  lost = false;
  return held;
}
