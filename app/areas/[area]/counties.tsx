import { PaySection } from '@/app/_pay/pay-section';
import { SourceNote } from '@/app/_pay/source-note';
import { areaInSentence } from '@/app/areas/area-words';
import type { Area } from '@/lib/areas/area';
import { readCountiesIn } from '@/lib/areas/read-counties-in';
import { states } from '@/lib/survey/vocabulary';
import styles from './counties.module.css';

/** What lies in the area, by state. */
export async function Counties({ area }: { area: Area }) {
  const inside = await readCountiesIn(area.code);
  if (inside.length === 0) return null;
  return (
    <PaySection id="counties" heading={`What lies in ${areaInSentence(area)}`}>
      {area.states.map((state) => (
        <div key={state}>
          {area.states.length > 1 && <h3 className={styles.state}>{states[state]}</h3>}
          <ul className={styles.counties}>
            {inside
              .filter((one) => one.state === state)
              .map(({ county }) => (
                <li key={county}>{county}</li>
              ))}
          </ul>
        </div>
      ))}
      <SourceNote>
        US Department of Labor, area definitions (code {area.code}); each county lies in one area.
      </SourceNote>
    </PaySection>
  );
}
