import type { Metadata } from 'next';
import { TextField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { AdminNav } from '@/app/admin/admin-nav';
import { emailAddress } from '@/lib/auth/email-address';
import { findAccount } from '@/lib/auth/find-account';
import { listModerators } from '@/lib/auth/list-moderators';
import { requireAdmin } from '@/lib/auth/viewer';
import { AccountPanel } from './account-panel';
import styles from './page.module.css';
import { RoleForm } from './role-form';
import { usersAddress } from './users-address';

export const metadata: Metadata = { title: 'People' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function UsersPage({ searchParams }: PageProps<'/admin/users'>) {
  const viewer = await requireAdmin('/admin/users');
  const { notice, email } = usersAddress.parse(await searchParams);
  const asked = email ? emailAddress.safeParse(email) : undefined;
  const team = await listModerators(viewer);
  const account = asked?.success ? await findAccount(viewer, asked.data) : undefined;

  return (
    <>
      <h1>People</h1>
      <AdminNav viewer={viewer} here="users" />
      <div role="status">{notice && <p className={styles.notice}>{notice}</p>}</div>

      <h2>One account</h2>
      <form className={styles.find}>
        <TextField
          name="email"
          type="email"
          label="Email address"
          hint="Coders are not listed: an account is looked up by its address"
          autoComplete="off"
          defaultValue={email}
          error={asked && !asked.success ? asked.error.issues[0]?.message : undefined}
        />
        <SubmitButton kind="quiet" busy="Looking …">
          Look up
        </SubmitButton>
      </form>
      {account && <AccountPanel account={account} />}
      {account === null && (
        <p>
          No account has that address. An account is created at the first sign-in; a ban of a deleted one can be lifted
          then.
        </p>
      )}

      {(['admin', 'moderator'] as const).map((role) => {
        const members = team.filter((member) => member.role === role);
        return (
          <section key={role} aria-labelledby={role} className={styles.team}>
            <h2 id={role}>{role === 'admin' ? 'Admins' : 'Moderators'}</h2>
            {members.length === 0 && <p>None yet.</p>}
            <ul className={styles.members}>
              {members.map((member) => (
                <li key={member.email}>
                  <span className={styles.email}>
                    {member.email}
                    {member.email === viewer.email && ' (you)'}
                  </span>
                  <RoleForm account={member} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
