import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBox } from '@/app/_forms/search-box';
import { PaySection } from '@/app/_pay/pay-section';
import { citedDataset, SourceNote } from '@/app/_pay/source-note';
import { areaRoute } from '@/app/_site/area-routes';
import { fixedMetadata, fixedPages } from '@/app/_site/fixed-pages';
import { parametersOf } from '@/app/_site/parameters-of';
import type { Area } from '@/lib/areas/area';
import { findAreas } from '@/lib/areas/find-areas';
import { LONGEST_PLACE } from '@/lib/areas/longest-place';
import { readAreas } from '@/lib/areas/read-areas';
import { readPlaceIndex } from '@/lib/areas/read-place-index';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import { valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';
import { AreaMap } from './area-map';
import { WageSource } from './area-sources';
import { AreaLegend, AreaTable, areaAxis } from './area-table';
import { yearlyText } from './area-words';
import { Found } from './found';
import { middleHeading, rangeHeading } from './headings';
import styles from './page.module.css';

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

/** Of the best and of the least paid areas. */
const ENDS = 5;

export async function generateMetadata({ searchParams }: PageProps<'/areas'>): Promise<Metadata> {
  const asked = placeIn(await searchParams);
  return {
    ...fixedMetadata('/areas'),
    ...(asked && { title: `${asked}: ${fixedPages['/areas'].title}`, robots: { index: false } }),
  };
}

export default async function AreasPage({ searchParams }: PageProps<'/areas'>) {
  const asked = placeIn(await searchParams);
  const all = await readAreas();
  return (
    <>
      <h1>What do medical coders earn where you live?</h1>
      <p className={styles.lead}>
        The US Department of Labor publishes what beginners, all, and experienced medical records specialists earn in
        each of its areas. Find yours by county, city or state.
      </p>
      <SearchBox action="/areas" label="County, city or state" typed={asked} maxLength={LONGEST_PLACE} />
      {asked && <Found asked={asked} found={findAreas(await readPlaceIndex(), asked)} />}
      {all.kind === 'published' ? (
        <>
          {!asked && (
            <>
              <OnMap areas={all.areas} source={all.source} />
              <Ends areas={all.areas} />
            </>
          )}
          <SourceNote>
            <WageSource source={all.source} />
          </SourceNote>
          {!asked && <ByState areas={all.areas} />}
        </>
      ) : (
        <p>No wages by area are at hand.</p>
      )}
      {asked && (
        <p>
          <Link href="/areas#states" prefetch={false}>
            All areas by state
          </Link>
        </p>
      )}
    </>
  );
}

function OnMap({ areas, source }: { areas: readonly Area[]; source: OfficialSource }) {
  return (
    <PaySection
      id="map"
      heading={middleHeading(areas)}
      lead={`The mean of each area, a full-time year (${citedDataset(source)}), in five steps of as many areas each.`}
    >
      <AreaMap areas={areas} />
      <p className={styles.places}>
        The lines are borders of states. Alaska, Hawaii, Guam, Puerto Rico and the Virgin Islands are moved to the foot
        of the map and have scales of their own.{' '}
        <Link href="/areas#states" prefetch={false}>
          All areas with their means
        </Link>
      </p>
    </PaySection>
  );
}

/** The best and the least paid areas. */
function Ends({ areas }: { areas: readonly Area[] }) {
  const ranked = areas.toSorted((a, b) => b.meanCents - a.meanCents);
  const ends = ranked.length > 2 * ENDS ? [...ranked.slice(0, ENDS), ...ranked.slice(-ENDS)] : ranked;
  return (
    <PaySection
      id="range"
      heading={rangeHeading(areas)}
      lead={`The areas with the highest and the lowest mean of ${areas.length}, a full-time year.`}
    >
      <AreaLegend />
      <AreaTable
        caption="The highest and the lowest pay by area"
        subject="Area"
        axis={areaAxis(ends)}
        rows={ends.map((area) => ({ key: area.code, label: area.name, area }))}
      />
    </PaySection>
  );
}

function ByState({ areas }: { areas: readonly Area[] }) {
  const metropolitan = areas.filter((area) => area.metropolitan).length;
  return (
    <PaySection
      id="states"
      heading={`${areas.length} areas, ${metropolitan} of them metropolitan`}
      lead="With the mean of each, a full-time year. An area that lies in several states stands under each."
    >
      <div className={styles.states}>
        {valuesOf('state').map((state) => {
          const its = areas.filter((area) => area.states.includes(state));
          return (
            its.length > 0 && (
              <details key={state}>
                <summary>
                  {states[state]} <span className={styles.count}>{its.length}</span>
                </summary>
                <table>
                  <thead className="visually-hidden">
                    <tr>
                      <th scope="col">Area</th>
                      <th scope="col">mean a year</th>
                    </tr>
                  </thead>
                  <tbody>
                    {its.map((area) => (
                      <tr key={area.code}>
                        <th scope="row">
                          <Link href={areaRoute(area)} prefetch={false}>
                            {area.name}
                          </Link>
                        </th>
                        <td>{yearlyText(area.meanCents)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            )
          );
        })}
      </div>
    </PaySection>
  );
}

function placeIn(search: Readonly<Record<string, string | string[] | undefined>>): string {
  return (parametersOf(search).get('q') ?? '').trim().slice(0, LONGEST_PLACE);
}
