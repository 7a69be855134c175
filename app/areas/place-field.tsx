import Link from 'next/link';
import { TextField } from '@/app/_forms/field';
import type { PageRoute } from '@/app/_site/page-route';
import { MOST_CHOICES } from '@/app/_words/place-problem';
import { LONGEST_PLACE } from '@/lib/areas/longest-place';
import type { Place } from '@/lib/areas/place-index';
import type { AskedArea, PlaceNames } from '@/lib/areas/read-asked-area';
import { states } from '@/lib/survey/vocabulary';
import styles from './place-field.module.css';

interface PlaceFieldProps {
  names: PlaceNames;
  label: string;
  hint: string;
  /** What the page was asked for. */
  typed: URLSearchParams;
  asked: AskedArea;
  error: string | undefined;
  /** The page that answers the form. */
  action: '/calculator' | '/guide/cost-of-living/converter';
}

/** A county or city in a plain form; where several are called so, each leads to the answer for its area. */
export function PlaceField({ names, label, hint, typed, asked, error, action }: PlaceFieldProps) {
  const area = asked.kind === 'found' ? asked.area : undefined;
  const choices = asked.kind === 'several' && asked.places.length <= MOST_CHOICES ? asked.places : [];
  return (
    <div className={choices.length > 0 ? styles.wide : undefined}>
      <TextField
        name={names.place}
        label={label}
        hint={hint}
        maxLength={LONGEST_PLACE}
        defaultValue={typed.get(names.place) ?? area?.name ?? ''}
        error={error}
      />
      {area && <input type="hidden" name={names.area} value={area.code} />}
      {choices.length > 0 && (
        <ul className={styles.choices}>
          {choices.map((place) => (
            <li key={`${place.name} ${place.state} ${place.area.code}`}>
              <Link href={addressOf(place, { names, typed, action })} prefetch={false}>
                {place.state ? `${place.name}, ${states[place.state]}` : place.name}
              </Link>{' '}
              in {place.area.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same question about the area of one place. */
function addressOf(place: Place, { names, typed, action }: Pick<PlaceFieldProps, 'names' | 'typed' | 'action'>) {
  const parameters = new URLSearchParams(typed);
  parameters.delete(names.place);
  parameters.set(names.area, place.area.code);
  if (place.state) parameters.set(names.state, place.state);
  return `${action}?${parameters}` satisfies PageRoute;
}
