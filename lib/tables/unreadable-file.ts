/** The file as a whole can't be read; the message says why and what would work. */
export class UnreadableFile extends Error {}
