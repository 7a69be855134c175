/** A file of no layout that is known, or in which something needed is missing; the message says what would do. */
export class UnreadableOfficial extends Error {}
