import { generateClient } from '@/lib/db/generate-client';
import { cutFonts } from './cut-fonts';

/** `npm run generate` */
generateClient();
await cutFonts();
