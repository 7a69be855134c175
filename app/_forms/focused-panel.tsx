'use client';

import type { ReactNode } from 'react';

interface FocusedPanelProps {
  /** The id of the heading or legend within. */
  labelledBy: string;
  className: string | undefined;
  children: ReactNode;
}

/**
 * Takes focus as it appears, so that what it says comes first after a failed attempt. It must appear anew for each
 * attempt: give it, or the form around it, a key that each attempt changes.
 */
export function FocusedPanel({ labelledBy, className, children }: FocusedPanelProps) {
  return (
    <div
      className={className}
      role="alert"
      aria-labelledby={labelledBy}
      tabIndex={-1}
      ref={focus}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to put the errors first
      autoFocus
    >
      {children}
    </div>
  );
}

function focus(panel: HTMLDivElement | null) {
  panel?.focus();
}
