import { SelectField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import type { Viewer } from '@/lib/auth/viewer';
import { changeRole } from './actions';
import styles from './role-form.module.css';

const roles = { coder: 'Coder', moderator: 'Moderator', admin: 'Admin' };

/** Gives an account another role. */
export function RoleForm({ account: { email, role } }: { account: { email: string; role: Viewer['role'] } }) {
  return (
    <form action={changeRole} className={styles.form} autoComplete="off">
      <input type="hidden" name="email" value={email} />
      <SelectField name="role" id={`role-${email}`} label={`Role of ${email}`} options={roles} chosen={role} />
      <SubmitButton kind="quiet" busy="Changing …">
        Change role
      </SubmitButton>
    </form>
  );
}
