import { PaySection } from '@/app/_pay/pay-section';
import { numberWord } from '@/app/_words/number-word';
import { stateFirstInSentence, stateInSentence } from '@/app/_words/state-name';
import { unknownPlace } from '@/app/_words/unknown-place';
import type { FoundAreas } from '@/lib/areas/find-areas';
import { states } from '@/lib/survey/vocabulary';
import { AreaLegend, type AreaRow, AreaTable, areaAxis } from './area-table';
import styles from './page.module.css';

/** The areas that were asked for, with their wages: those of the places and those of the state, the fewer first. */
export function Found({ asked, found }: { asked: string; found: FoundAreas }) {
  const { places, state } = found;
  const rows = places.map(({ name, state: its, area }): AreaRow => {
    const label = its ? `${name}, ${states[its]}` : name;
    return { key: `${label} ${area.code}`, label, note: `in ${area.name}`, area };
  });
  const areas = state?.areas.map((area): AreaRow => ({ key: area.code, label: area.name, area })) ?? [];
  const lists = [
    { id: 'places', heading: `Called “${asked}”`, subject: 'Place', rows },
    { id: 'areas', heading: `All of ${state ? stateInSentence(state.state) : ''}`, subject: 'Area', rows: areas },
  ].filter((list) => list.rows.length > 0);
  return (
    <>
      <p role="status" className={styles.status}>
        {statusText(asked, found)}
      </p>
      {lists
        .sort((one, other) => one.rows.length - other.rows.length)
        .map(({ id, heading, subject, rows: its }) => (
          <PaySection key={id} id={id} heading={heading}>
            <AreaLegend />
            <AreaTable caption={heading} subject={subject} axis={areaAxis(its.map(({ area }) => area))} rows={its} />
          </PaySection>
        ))}
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
  const { what, instead } = unknownPlace(asked, state?.state);
  return [what, ...(has ? [has] : []), instead].join(' ');
}

function calledText(count: number): string {
  return count === 1
    ? 'One place is called'
    : `${numberWord(count)} places are called`.replace(/^./, (first) => first.toUpperCase());
}
