import Link from 'next/link';
import { AdminNav } from '@/app/admin/admin-nav';
import type { Admin } from '@/lib/auth/viewer';
import type { Intake } from '@/lib/intake/open-intake';
import styles from './step-heading.module.css';

const steps = ['The file', 'Its questions', 'Try and bring in'] as const;

interface StepHeadingProps {
  viewer: Admin;
  intake: Intake;
  /** From 1. */
  step: 1 | 2 | 3;
  title: string;
  notice: string | undefined;
}

/** The top of each step: what it is about, and the way to the others. */
export function StepHeading({ viewer, intake, step, title, notice }: StepHeadingProps) {
  const { id, state, importId } = intake;
  const open = importId !== null ? 0 : state.mapping ? 3 : 1;
  return (
    <>
      <h1>{title}</h1>
      <AdminNav viewer={viewer} here="import" />
      <nav aria-label="Steps">
        <ol className={styles.steps}>
          {steps.map((name, index) => {
            const number = index + 1;
            return (
              <li key={name} aria-current={number === step ? 'step' : undefined}>
                <span aria-hidden="true" className={styles.number}>
                  {number}
                </span>
                {number !== step && number <= open ? (
                  <Link href={addresses(id)[index] ?? '/admin/import'}>{name}</Link>
                ) : (
                  name
                )}
              </li>
            );
          })}
        </ol>
      </nav>
      <p className={styles.file}>{state.name}</p>
      <div role="status">{notice && <p className={styles.notice}>{notice}</p>}</div>
    </>
  );
}

function addresses(id: string) {
  return [`/admin/import/${id}`, `/admin/import/${id}/mapping`, `/admin/import/${id}/check`] as const;
}
