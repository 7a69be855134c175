import type { PlaceNames } from '@/lib/areas/read-asked-area';

export const placeNames: PlaceNames = { state: 'state', place: 'place', area: 'area' };
