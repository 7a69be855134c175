import { writeFile } from 'node:fs/promises';
import { outlineAreas } from './outline-areas';

/** `npm run areas:outline` draws the areas anew, for when prisma/seed/area_county.csv changed. */
await writeFile('lib/areas/area-outlines.json', `${JSON.stringify(await outlineAreas(), null, 2)}\n`);
