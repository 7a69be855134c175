import { decrypt, encrypt } from '@/lib/auth/encrypt';

/** Why a file was not taken, for an address: what the sentence names of the file stays out of logs. */
export const refusedFile = {
  seal: (message: string) => encrypt('refused-file', message),
  /** Undefined for what this site did not write. */
  open: (sealed: string) => decrypt('refused-file', sealed),
};
