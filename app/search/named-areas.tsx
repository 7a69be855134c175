import Link from 'next/link';
import { areaRoute, areasNamed } from '@/app/_site/area-routes';
import type { Place } from '@/lib/areas/place-index';
import { states } from '@/lib/survey/vocabulary';

/** More are better read with their wages, on a page of their own. */
const MOST_LISTED = 3;

/** Where a question that is the name of a county or a city finds its wages. */
export function NamedAreas({ asked, places }: { asked: string; places: readonly Place[] }) {
  if (places.length === 0) return null;
  if (places.length > MOST_LISTED) {
    return (
      <p>
        <Link href={areasNamed(asked)} prefetch={false}>
          Wages in the {places.length} places called “{asked}”
        </Link>
      </p>
    );
  }
  return (
    <ul>
      {places.map(({ name, state, area }) => (
        <li key={`${name} ${state} ${area.code}`}>
          <Link href={areaRoute(area)} prefetch={false}>
            Wages in {area.name}
          </Link>
          {name !== area.name && `, for ${state ? `${name}, ${states[state]}` : name}`}
        </li>
      ))}
    </ul>
  );
}
