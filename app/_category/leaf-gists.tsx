import Link from 'next/link';
import { PaySection } from '@/app/_pay/pay-section';
import { type LeafDimension, type LeafView, leafRoutes } from '@/app/_site/leaf-routes';
import { credentials, grantingBodies, membersOf } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';
import { bodiesOf } from './bodies-of';
import { bodyWords } from './credential-words';
import { type Leaf, leavesOf } from './leaf';
import styles from './leaf-gists.module.css';

const headings: Readonly<Record<LeafDimension, string>> = {
  credential: 'Who grants them',
  specialty: 'What is coded in each',
  setting: 'What coders do in each',
};

/** What each one is, in a few words; credentials by the body that grants them. */
export function LeafGists({ dimension, view }: { dimension: LeafDimension; view: LeafView }) {
  const leaves = leavesOf(dimension);
  if (dimension !== 'credential') {
    return (
      <PaySection id="gists" heading={headings[dimension]}>
        <GistList leaves={leaves} view={view} />
      </PaySection>
    );
  }
  return (
    <PaySection id="gists" heading={headings.credential}>
      {keysOf(grantingBodies).map((body) => (
        <div key={body} className={styles.body}>
          <h3>{body}</h3>
          <p>
            {grantingBodies[body]}. {bodyWords[body]}
          </p>
          <GistList leaves={leaves.filter(({ value }) => bodiesOf(value).includes(body))} view={view} />
        </div>
      ))}
      <div className={styles.body}>
        <h3>Also counted</h3>
        <GistList leaves={leaves.filter(({ value }) => bodiesOf(value).length === 0)} view={view} />
        <p>
          {membersOf('other')
            .map((credential) => credentials[credential])
            .join(', ')}{' '}
          and whatever is on no list count together as other credentials.
        </p>
      </div>
    </PaySection>
  );
}

function GistList({ leaves, view }: { leaves: readonly Leaf[]; view: LeafView }) {
  return (
    <ul className={styles.gists}>
      {leaves.map(({ dimension, value, label, words }) => (
        <li key={value}>
          <Link href={leafRoutes(dimension, value)[view]} prefetch={false}>
            {label}
          </Link>
          <span>{words.gist}</span>
        </li>
      ))}
    </ul>
  );
}
