import { SubmitButton } from '@/app/_forms/submit-button';

export function SignOutButton() {
  return (
    <form action="/sign-out" method="post">
      <SubmitButton kind="quiet" busy="Signing out …">
        Sign out
      </SubmitButton>
    </form>
  );
}
