/** How long a person may take to enter an address for the link. */
export const UNADDRESSED_MINUTES = 30;
/** How long a draft waits for the link to be followed. */
export const DRAFT_MINUTES = 60;
