/**
 * Splits what follows `scheme://` into user and password, still encoded, and the rest. They end at the last @ before the
 * next / or ?, so that an @ in a password need not be encoded.
 */
export function splitUserInfo(rest: string): { userInfo: string; tail: string } {
  const [, first, after] = /^([^@/]*)@(.*)$/s.exec(rest) ?? [];
  if (first === undefined || after === undefined) return { userInfo: '', tail: rest };
  const [authority = ''] = /^[^/?]*/.exec(after) ?? [];
  const last = authority.lastIndexOf('@') + 1;
  return { userInfo: rest.slice(0, last === 0 ? first.length : first.length + last), tail: after.slice(last) };
}

/** An .env file's value without the blanks and quotes that some readers leave around it. */
export function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
}
