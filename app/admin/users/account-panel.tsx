import { SubmitButton } from '@/app/_forms/submit-button';
import type { Account } from '@/lib/auth/find-account';
import { changeBan } from './actions';
import styles from './page.module.css';
import { RoleForm } from './role-form';

/** One account that was looked up: its role, and whether its reports are taken. */
export function AccountPanel({ account }: { account: Account }) {
  const { email, banned } = account;
  return (
    <section aria-label={email} className={styles.account}>
      <p className={styles.email}>{email}</p>
      <RoleForm account={account} />
      <p>
        {banned
          ? 'Banned: new reports and changes from this account are refused. It can still sign in, download and delete.'
          : 'Not banned. A ban refuses new reports and changes; what was approved stays.'}{' '}
        A ban made from a report does not show here, so that nobody learns whose report that was; lifting bans here
        lifts it too.
      </p>
      <div className={styles.bans}>
        {!banned && <BanForm email={email} banned name="Ban this account" />}
        <BanForm email={email} banned={false} name="Lift every ban" />
      </div>
    </section>
  );
}

function BanForm({ email, banned, name }: { email: string; banned: boolean; name: string }) {
  return (
    <form action={changeBan}>
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="banned" value={String(banned)} />
      <SubmitButton kind={banned ? 'grave' : 'quiet'} busy="Changing …">
        {name}
      </SubmitButton>
    </form>
  );
}
