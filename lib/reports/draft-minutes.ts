/** How long one may take to say where the link goes. */
export const UNADDRESSED_MINUTES = 30;
/** How long a draft waits for the link to be followed. */
export const DRAFT_MINUTES = 60;
