'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './moderation-keys.module.css';

interface ModerationKeysProps {
  label: string;
  /** Changes when the keys should be at hand at once: after a batch, or on a report's own page. */
  focusOn: string | undefined;
  children: ReactNode;
}

/**
 * Keyboard shortcuts for decisions while focus is inside: never while typing or in the open reasons. They work on what is
 * already on the page: `[data-row]` checkboxes, the form's buttons, the note's undo.
 */
export function ModerationKeys({ label, focusOn, children }: ModerationKeysProps) {
  const area = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusOn === undefined || !area.current) return;
    (rowsIn(area.current)[0] ?? area.current).focus();
  }, [focusOn]);
  return (
    <section ref={area} aria-label={label} tabIndex={-1} className={styles.area} onKeyDown={press}>
      <details className={styles.help} data-help>
        <summary>Keys</summary>
        <dl>
          {Object.entries(help).map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>They work while the focus is in this list, except while you type.</p>
      </details>
      {children}
    </section>
  );
}

const help = {
  j: 'next report',
  k: 'previous report',
  x: 'select or deselect it',
  a: 'approve what is selected, or this report',
  r: 'choose a reason to reject it',
  u: 'undo the last batch',
  Enter: 'open it',
  Escape: 'close the reasons',
  '?': 'show or hide these keys',
} as const;

function press(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  const area = event.currentTarget;
  const reasons = area.querySelector<HTMLDetailsElement>('[data-reject]');
  if (event.key === 'Escape' && reasons?.open) {
    reasons.open = false;
    (currentRow(area) ?? rowsIn(area)[0] ?? area).focus();
    return;
  }
  if (event.target.closest('[data-reject] > :not(summary), select, textarea')) return;
  const does = actions[event.key];
  if (!does || (event.key === 'Enter' && !event.target.matches('[data-row]'))) return;
  event.preventDefault();
  does(area);
}

const actions: Readonly<Record<string, ((area: HTMLElement) => void) | undefined>> = {
  j: (area) => move(area, 1),
  k: (area) => move(area, -1),
  x: (area) => currentRow(area)?.click(),
  a(area) {
    selectSomething(area);
    area.querySelector<HTMLButtonElement>('[value="approve"]')?.click();
  },
  r(area) {
    selectSomething(area);
    const reasons = area.querySelector<HTMLDetailsElement>('[data-reject]');
    if (!reasons) return;
    reasons.open = true;
    reasons.querySelector('input')?.focus();
  },
  u() {
    // Next keeps the page before in the document, hidden.
    const buttons = document.querySelectorAll<HTMLButtonElement>('[data-undo] button');
    [...buttons].find((button) => button.checkVisibility())?.click();
  },
  Enter: (area) => currentRow(area)?.closest('li')?.querySelector('a')?.click(),
  '?'(area) {
    const details = area.querySelector<HTMLDetailsElement>('[data-help]');
    if (details) details.open = !details.open;
  },
};

function rowsIn(area: HTMLElement): HTMLInputElement[] {
  return [...area.querySelectorAll<HTMLInputElement>('input[data-row]')];
}

/** The row that has focus or last had it. */
function currentRow(area: HTMLElement): HTMLInputElement | undefined {
  const rows = rowsIn(area);
  return rows.find((row) => row === document.activeElement || row.closest('li')?.contains(document.activeElement));
}

function move(area: HTMLElement, by: 1 | -1): void {
  const rows = rowsIn(area);
  const current = currentRow(area);
  const next = current ? rows[rows.indexOf(current) + by] : rows[0];
  next?.focus();
  next?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/** If nothing is selected, the current report is meant. */
function selectSomething(area: HTMLElement): void {
  if (!rowsIn(area).some(({ checked }) => checked)) currentRow(area)?.click();
}
