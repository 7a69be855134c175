import { generateClient } from '@/lib/db/generate-client';

/** `npm run generate` */
generateClient();
