/** Names of the fields that tell bots from people: see form-guard.ts. */
export const guardFields = { drawn: 'drawn', trap: 'remarks' } as const;
