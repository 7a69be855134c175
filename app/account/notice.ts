import { z } from 'zod';

const notices = ['withdrawn', 'deleted', 'gone'] as const;

export type Notice = (typeof notices)[number];

/** What the address says about the last step; anything else is nothing. */
export const accountAddress = z.object({
  notice: z.enum(notices).optional().catch(undefined),
});

export const noticeTexts: Readonly<Record<Notice, string>> = {
  withdrawn: 'Your report is withdrawn. It counts in no figure.',
  deleted: 'Your report is deleted. No figure holds it.',
  gone: 'That report had already been withdrawn or deleted.',
};
