import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { Bias } from '@/app/_site/bias';
import { Breadcrumb } from '@/app/_site/breadcrumb';
import { type LeafView, leafListRoutes, leafRoutes } from '@/app/_site/leaf-routes';
import { OccupationData } from '@/app/_site/occupation-data';
import { ViewSwitch } from '@/app/_site/view-switch';
import { isGroup } from '@/lib/survey/credentials';
import { GroupMembers } from './group-members';
import type { Leaf } from './leaf';
import { LeafAnswer } from './leaf-answer';
import { readLeaf } from './leaf-figures';
import styles from './leaf-page.module.css';
import { BesidePay, ExperiencePay, LikeForLike, StatesPay, YearsPay } from './leaf-sections';
import { LeafSteps } from './leaf-steps';
import { listNames } from './list-names';

/** What is known of the pay of one credential, specialty or setting, in one of the views. */
export async function LeafPage({ leaf, view }: { leaf: Leaf; view: LeafView }) {
  const pay = await readLeaf(leaf, view);
  const rows = [pay.own, ...pay.peers, pay.national, ...pay.experience.rows, ...pay.states.rows, ...pay.years];
  const axis = payAxis(
    view,
    rows.flatMap(({ voices }) => amountsOf(voices)),
  );
  const { dimension, value, label, words } = leaf;
  return (
    <>
      <Breadcrumb
        above={[
          { href: '/explore', label: 'Explore' },
          { href: leafListRoutes(dimension)[view], label: listNames[dimension] },
        ]}
        here={label}
      />
      {view === 'annual' && <OccupationData name={`Medical coder: ${label}`} figure={pay.own.voices.survey} />}
      <LeafAnswer leaf={leaf} view={view} pay={pay} />
      <ViewSwitch view={view} hrefs={leafRoutes(dimension, value)} />
      <PaySection id="about" heading={aboutHeading(leaf)}>
        <div className={styles.about}>
          {words.about.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {isGroup(value) && <GroupMembers group={value} />}
        </div>
      </PaySection>
      <ExperiencePay leaf={leaf} axis={axis} pay={pay} />
      <BesidePay leaf={leaf} axis={axis} pay={pay} />
      <LikeForLike leaf={leaf} axis={axis} pay={pay} />
      <StatesPay leaf={leaf} axis={axis} pay={pay} />
      <YearsPay leaf={leaf} axis={axis} pay={pay} />
      <LeafSteps leaf={leaf} />
      <Bias />
    </>
  );
}

function aboutHeading({ dimension, value, label, who }: Leaf): string {
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
