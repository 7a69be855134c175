import { z } from 'zod';

/** What a report is about. A correction replaces the report it names and keeps its job. */
const about = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('another-job') }),
  z.object({ kind: z.literal('same-job'), job: z.int32().positive() }),
  z.object({ kind: z.literal('correction'), originalId: z.uuid() }),
]);

export type About = z.infer<typeof about>;

/** Also for a first report. */
export const anotherJob: About = { kind: 'another-job' };
