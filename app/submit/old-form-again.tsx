'use client';

import { useEffect, useRef } from 'react';
import styles from '@/app/_forms/submit-button.module.css';

/** Sends a form that today's site no longer knows once more, as a page without JavaScript would: it comes back filled in. */
export function OldForm({ fields }: { fields: [name: string, value: string][] }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.requestSubmit(), []);
  return (
    <form ref={form} action="/submit/again" method="post" encType="multipart/form-data">
      <h1>The site was updated in the meantime</h1>
      <p>Nothing has been sent yet. What you typed is copied into the new form.</p>
      {fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names come more than once, and the list never changes
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit" className={`${styles.button} ${styles.main}`}>
          Continue in the new form
        </button>
      </p>
    </form>
  );
}
