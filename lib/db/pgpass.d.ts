declare module 'pgpass' {
  /** Looks the password of a connection up in the password file; undefined: it has no line for it. */
  export default function pgpass(
    connection: { host: string; port: number; database: string; user: string },
    found: (password: string | undefined) => void,
  ): void;
}
