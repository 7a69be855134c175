import { type CredentialGroup, credentialFacts, membersOf } from '@/lib/survey/credentials';
import styles from './group-members.module.css';

/** The credentials that are counted together, each in full. */
export function GroupMembers({ group }: { group: CredentialGroup }) {
  return (
    <dl className={styles.members}>
      {membersOf(group).map((credential) => {
        const { label, name } = credentialFacts[credential];
        return (
          <div key={credential}>
            <dt>{label}</dt>
            <dd>{name}</dd>
          </div>
        );
      })}
    </dl>
  );
}
