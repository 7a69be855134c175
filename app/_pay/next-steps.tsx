import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PageRoute } from '@/app/_site/page-route';
import styles from './next-steps.module.css';
import { PaySection } from './pay-section';

/** Where to go next from a page about one group of coders; the last step is to report. */
export function NextSteps({ children }: { children: ReactNode }) {
  return (
    <PaySection id="next" heading="What next">
      <ul className={styles.steps}>
        {children}
        <NextStep href="/submit" label="Report your pay">
          two minutes, no name, and the next coder who looks here knows more
        </NextStep>
      </ul>
    </PaySection>
  );
}

interface NextStepProps {
  href: PageRoute | Route<'/submit'>;
  label: string;
  /** Why. */
  children: ReactNode;
}

export function NextStep({ href, label, children }: NextStepProps) {
  return (
    <li>
      <Link href={href} prefetch={false}>
        {label}
      </Link>
      <span>{children}</span>
    </li>
  );
}
