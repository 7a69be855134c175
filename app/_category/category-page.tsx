import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { Bias } from '@/app/_site/bias';
import { Breadcrumb } from '@/app/_site/breadcrumb';
import { type CategoryView, categoryListRoutes, categoryRoutes } from '@/app/_site/category-routes';
import { ViewSwitch } from '@/app/_site/view-switch';
import { isGroup } from '@/lib/survey/credentials';
import type { Category } from './category';
import { CategoryAnswer } from './category-answer';
import { readCategory } from './category-figures';
import styles from './category-page.module.css';
import { BesidePay, ExperiencePay, LikeForLike, StatesPay, YearsPay } from './category-sections';
import { CategorySteps } from './category-steps';
import { GroupMembers } from './group-members';
import { listNames } from './list-names';

/** What is known of the pay of one credential, specialty or setting, in one of the views. */
export async function CategoryPage({ category, view }: { category: Category; view: CategoryView }) {
  const pay = await readCategory(category, view);
  const rows = [pay.own, ...pay.peers, pay.national, ...pay.experience.rows, ...pay.states.rows, ...pay.years];
  const axis = payAxis(
    view,
    rows.flatMap(({ voices }) => amountsOf(voices)),
  );
  const { dimension, value, label, words } = category;
  return (
    <>
      <Breadcrumb
        above={[
          { href: '/explore', label: 'Explore' },
          { href: categoryListRoutes(dimension)[view], label: listNames[dimension] },
        ]}
        here={label}
      />
      <CategoryAnswer category={category} view={view} pay={pay} />
      <ViewSwitch view={view} hrefs={categoryRoutes(dimension, value)} />
      <PaySection id="about" heading={aboutHeading(category)}>
        <div className={styles.about}>
          {words.about.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {isGroup(value) && <GroupMembers group={value} />}
        </div>
      </PaySection>
      <ExperiencePay category={category} axis={axis} pay={pay} />
      <BesidePay category={category} axis={axis} pay={pay} />
      <LikeForLike category={category} axis={axis} pay={pay} />
      <StatesPay category={category} axis={axis} pay={pay} />
      <YearsPay category={category} axis={axis} pay={pay} />
      <CategorySteps category={category} />
      <Bias />
    </>
  );
}

function aboutHeading({ dimension, value, label, who }: Category): string {
  switch (dimension) {
    case 'credential':
      if (isGroup(value)) return `What ${label} show`;
      return value === 'none' ? 'Coding without a credential' : `What a ${label} shows`;
    case 'specialty':
      return `What ${who} code`;
    case 'setting':
      return `What ${who} do`;
  }
}
