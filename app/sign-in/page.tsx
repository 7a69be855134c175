import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SubmitButton } from '@/app/_components/submit-button';
import { SignOutButton } from '@/app/sign-out/sign-out-button';
import { configuredProviders, providerNames } from '@/lib/auth/providers';
import { safeNext } from '@/lib/auth/safe-next';
import { getViewer } from '@/lib/auth/viewer';
import { failureErrors } from './failure';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  return (
    <div className={styles.page}>
      <Suspense fallback={<h1>Sign in</h1>}>
        <SignIn searchParams={searchParams} />
      </Suspense>
    </div>
  );
}

async function SignIn({ searchParams }: Pick<PageProps<'/sign-in'>, 'searchParams'>) {
  const { next: wanted, error } = await searchParams;
  const next = safeNext(wanted);
  const viewer = await getViewer();
  if (viewer) {
    return (
      <>
        <h1>You are signed in</h1>
        <p className={styles.address}>
          As <strong>{viewer.email}</strong>. <a href={next}>Continue</a>
        </p>
        <SignOutButton />
      </>
    );
  }
  return (
    <>
      <SignInForm next={next} errors={failureErrors(error)} />
      <div className={styles.providers}>
        {configuredProviders().map((id) => (
          <form key={id} action={`/api/auth/signin/${id}`} method="post">
            <input type="hidden" name="next" value={next} />
            <SubmitButton kind="quiet" busy={`Opening ${providerNames[id]} …`}>
              Continue with {providerNames[id]}
            </SubmitButton>
          </form>
        ))}
      </div>
    </>
  );
}
