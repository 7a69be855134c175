import pino from 'pino';

/** The server's log. Neither addresses nor tokens nor pay belong in it. */
export const log = pino();
