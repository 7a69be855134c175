import { z } from 'zod';
import { mappingSchema } from '@/lib/mapping/mapping';
import { outcomeSchema } from './outcome';
import { seal, unseal } from './seal';

const stateSchema = z.object({
  /** What the file is called. */
  name: z.string(),
  /** The sheet of a workbook that was chosen. */
  sheet: z.string().optional(),
  /** The saved mapping that it began with. */
  given: mappingSchema.optional(),
  /** The mapping as it stands. */
  mapping: mappingSchema.optional(),
  /** What was confirmed, where the file could mean two things. */
  confirmed: z.array(z.enum(['ids-as-written', 'dates-as-written', 'other-people', 'deleted-too'])),
  /** Of the last run. */
  outcome: outcomeSchema.optional(),
});

/** What is known of a file that an admin brought. It may hold words of respondents. */
export type IntakeState = z.infer<typeof stateSchema>;

export function sealState(id: string, state: IntakeState): Uint8Array<ArrayBuffer> {
  return seal({ id, part: 'state' }, Buffer.from(JSON.stringify(state)));
}

/** Undefined where the secret has changed since. */
export function unsealState(id: string, sealed: Uint8Array): IntakeState | undefined {
  const bytes = unseal({ id, part: 'state' }, sealed);
  return bytes && stateSchema.parse(JSON.parse(bytes.toString()));
}
