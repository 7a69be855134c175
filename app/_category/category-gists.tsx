import Link from 'next/link';
import { PaySection } from '@/app/_pay/pay-section';
import { type CategoryDimension, type CategoryView, categoryRoutes } from '@/app/_site/category-routes';
import { credentials, grantingBodies, membersOf } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';
import { type Category, categoriesOf } from './category';
import styles from './category-gists.module.css';
import { bodyWords } from './credential-words';
import { grantingBodiesOf } from './granting-bodies';

const headings: Readonly<Record<CategoryDimension, string>> = {
  credential: 'Who grants them',
  specialty: 'What is coded in each',
  setting: 'What coders do in each',
};

/** What each one is, in a few words; credentials by the body that grants them. */
export function CategoryGists({ dimension, view }: { dimension: CategoryDimension; view: CategoryView }) {
  const categories = categoriesOf(dimension);
  if (dimension !== 'credential') {
    return (
      <PaySection id="gists" heading={headings[dimension]}>
        <GistList categories={categories} view={view} />
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
          <GistList categories={categories.filter(({ value }) => grantingBodiesOf(value).includes(body))} view={view} />
        </div>
      ))}
      <div className={styles.body}>
        <h3>Also counted</h3>
        <GistList categories={categories.filter(({ value }) => grantingBodiesOf(value).length === 0)} view={view} />
        <p>
          {membersOf('other')
            .map((credential) => credentials[credential])
            .join(', ')}{' '}
          and credentials on no list are counted together as other credentials.
        </p>
      </div>
    </PaySection>
  );
}

function GistList({ categories, view }: { categories: readonly Category[]; view: CategoryView }) {
  return (
    <ul className={styles.gists}>
      {categories.map(({ dimension, value, label, words }) => (
        <li key={value}>
          <Link href={categoryRoutes(dimension, value)[view]} prefetch={false}>
            {label}
          </Link>
          <span>{words.gist}</span>
        </li>
      ))}
    </ul>
  );
}
