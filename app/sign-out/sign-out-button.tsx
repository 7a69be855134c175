import { SubmitButton } from '@/app/_components/submit-button';
import { signOut } from './actions';

export function SignOutButton() {
  return (
    <form action={signOut}>
      <SubmitButton kind="quiet" busy="Signing out …">
        Sign out
      </SubmitButton>
    </form>
  );
}
