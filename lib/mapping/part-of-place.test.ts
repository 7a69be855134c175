import { describe, expect, it } from 'vitest';
import { partOfPlace } from './part-of-place';

describe('a place in one text', () => {
  it.each([
    ['Nashville, TN', 'Nashville', 'TN'],
    ['Boston/MA/USA', 'Boston', 'MA'],
    ['Dallas, Texas, United States', 'Dallas', 'TX'],
    ['Austin Tex. 78701', 'Austin', 'TX'],
    ['Gainesville FL', 'Gainesville', 'FL'],
    ['Madison, Wi', 'Madison', 'WI'],
    ['New Bern, North Carolina', 'New Bern', 'NC'],
    ['Charleston South Carolina', 'Charleston', 'SC'],
    ['Seattle (WA)', 'Seattle', 'WA'],
    ['Washington, DC', 'Washington', 'DC'],
    ['Columbus, OH, U.S.A.', 'Columbus', 'OH'],
    ['New York', 'New York', 'NY'],
    ['Columbus', 'Columbus', 'Columbus'],
    ['Please call me', 'Please call me', 'Please call me'],
    ['Toronto, Canada', 'Toronto', 'Canada'],
    ['USA', '', ''],
    ['Easley/SC/America ', 'Easley', 'SC'],
    ['', '', ''],
  ])('“%s” is of the city “%s” and the state “%s”', (text, city, state) => {
    expect([partOfPlace(text, 'city'), partOfPlace(text, 'state')]).toEqual([city, state]);
    expect(partOfPlace(text, undefined)).toBe(text);
  });
});
