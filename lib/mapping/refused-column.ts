/** What the column that says why is called, in a file of refused rows. */
export const REFUSED_COLUMN = 'Why it was refused';
