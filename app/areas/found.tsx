import { numberWord } from '@/app/_words/number-word';
import { stateFirstInSentence, stateInSentence } from '@/app/_words/state-name';
import type { FoundAreas } from '@/lib/areas/find-areas';
import { states } from '@/lib/survey/vocabulary';
import { AreaLegend, type AreaRow, AreaTable, areaAxis } from './area-table';
import styles from './page.module.css';

/** The areas that were asked for, with their wages. */
export function Found({ asked, found: { places, state } }: { asked: string; found: FoundAreas }) {
  const named = places.map(({ name, state: its, area }): AreaRow => {
    const label = its ? `${name}, ${states[its]}` : name;
    return { key: `${label} ${area.code}`, label, note: `in ${area.name}`, area };
  });
  const listed = state?.areas.map((area): AreaRow => ({ key: area.code, label: area.name, area })) ?? [];
  const rows = [...named, ...listed];
  return (
    <>
      <p role="status" className={styles.status}>
        {statusText(asked, { places, state })}
      </p>
      {rows.length > 0 && (
        <>
          <AreaLegend />
          {named.length > 0 && (
            <AreaTable
              caption={`Places called “${asked}”`}
              subject="Place"
              axis={areaAxis(rows.map(({ area }) => area))}
              rows={named}
            />
          )}
          {state && listed.length > 0 && (
            <AreaTable
              caption={`Areas of ${stateInSentence(state.state)}`}
              subject="Area"
              axis={areaAxis(rows.map(({ area }) => area))}
              rows={listed}
            />
          )}
        </>
      )}
    </>
  );
}

function statusText(asked: string, { places, state }: FoundAreas): string {
  const called = places.length > 0 && `${calledText(places.length)} “${asked}”.`;
  const has =
    state &&
    `${stateFirstInSentence(state.state)} has ${state.areas.length === 1 ? 'one area' : `${numberWord(state.areas.length)} areas`}.`;
  if (called) return has ? `${called} ${has}` : called;
  if (state?.alone && has) return has;
  return [
    state
      ? `“${asked}” is not known in ${stateInSentence(state.state)}. ${has}`
      : `“${asked}” is no county, no state and no city that an area is named after.`,
    state?.state === 'CT' ? PLANNING_REGIONS : SMALLER,
  ].join(' ');
}

const PLANNING_REGIONS = 'Its planning regions stand in place of counties.';
const SMALLER = 'Smaller places are found by their county.';

function calledText(count: number): string {
  return count === 1
    ? 'One place is called'
    : `${numberWord(count)} places are called`.replace(/^./, (first) => first.toUpperCase());
}
