/** In characters: no county, city or area has a name as long as this. The form in the browser knows it too. */
export const LONGEST_PLACE = 100;
