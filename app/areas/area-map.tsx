import { stepClasses } from '@/app/_pay/map-step-classes';
import { stepsOf } from '@/app/_pay/map-steps';
import type { Area } from '@/lib/areas/area';
import outlines from '@/lib/areas/area-outlines.json';
import styles from './area-map.module.css';
import { yearlyText } from './area-words';

const outlineOf: Readonly<Record<string, string>> = outlines.areas;

/** The mean wage of each area, in five steps. For the eye alone: the lists by state say the same, with links. */
export function AreaMap({ areas }: { areas: readonly Area[] }) {
  const stepOf = stepsOf(areas.map(({ meanCents }) => meanCents));
  const steps = stepClasses.map((className, step) => ({
    className,
    areas: areas.filter(({ meanCents }) => stepOf(meanCents) === step),
  }));
  return (
    <>
      <svg viewBox={`0 0 ${outlines.width} ${outlines.height}`} aria-hidden="true" className={styles.map}>
        {steps.map((step) => (
          <path
            key={step.className}
            d={step.areas.map(({ code }) => outlineOf[code] ?? '').join('')}
            className={step.className}
          />
        ))}
        <path d={outlines.borders} className={styles.borders} />
      </svg>
      <ul className={styles.key}>
        {steps.flatMap((step) => {
          const ranked = step.areas.toSorted((a, b) => a.meanCents - b.meanCents);
          const [lowest, highest] = [ranked[0], ranked.at(-1)];
          if (!lowest || !highest) return [];
          return (
            <li key={step.className}>
              <svg width="22" height="14" aria-hidden="true">
                <rect x="0.5" y="0.5" width="21" height="13" rx="1" className={step.className} />
              </svg>
              {lowest === highest
                ? yearlyText(lowest.meanCents)
                : `${yearlyText(lowest.meanCents)} to ${yearlyText(highest.meanCents)}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
