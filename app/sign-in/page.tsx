import type { Metadata } from 'next';
import { SubmitButton } from '@/app/_forms/submit-button';
import { SignOutButton } from '@/app/sign-out/sign-out-button';
import { drawnNow } from '@/lib/auth/form-guard';
import { configuredProviders, providerNames } from '@/lib/auth/providers';
import { safeNext } from '@/lib/auth/safe-next';
import { getViewer } from '@/lib/auth/viewer';
import { failureErrors } from './failure';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form';
import { signInStates } from './sign-in-state';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

// No shell to stream into: what is streamed stays hidden from people without JavaScript.
export const instant = false;

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: wanted, error } = await searchParams;
  const next = safeNext(wanted);
  const viewer = await getViewer();
  if (viewer) {
    return (
      <div className={styles.page}>
        <h1>You are signed in</h1>
        <p className={styles.address}>
          As <strong>{viewer.email}</strong>. <a href={next}>Continue</a>
        </p>
        <SignOutButton />
      </div>
    );
  }
  const first = (await signInStates.kept()) ?? {
    step: 'ask',
    attempt: 0,
    email: '',
    errors: failureErrors(error),
    drawn: drawnNow(),
  };
  return (
    <div className={styles.page}>
      <SignInForm next={next} first={first} />
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
    </div>
  );
}
