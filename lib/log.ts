import pino, { type DestinationStream, type Logger } from 'pino';

const MINUTE = 60_000;
/** Beyond so many causes within a minute, what is new counts as one. */
const MOST_CAUSES = 100;

/**
 * A log that tells an error of the same cause once a minute, and then how many more there were: where the database is away,
 * each page that is asked for fails. What is another cause is told at once.
 */
export function logTo(destination?: DestinationStream): Logger {
  const more = new Map<string, number>();
  return pino(
    {
      serializers: { err: briefly },
      hooks: {
        logMethod(args, method) {
          const [fields, text] = args;
          const cause = causeOf(fields, text);
          if (cause === undefined) return method.apply(this, args);
          const name = more.has(cause) || more.size < MOST_CAUSES ? cause : 'others';
          const times = more.get(name);
          if (times !== undefined) return void more.set(name, times + 1);
          method.apply(this, args);
          const count = () => {
            const times = more.get(name);
            if (!times) return void more.delete(name);
            more.set(name, 0);
            setTimeout(count, MINUTE).unref();
            method.apply(this, [{ times }, `${name.split('\n', 1)}: again within the last minute`]);
          };
          more.set(name, 0);
          setTimeout(count, MINUTE).unref();
        },
      },
    },
    destination,
  );
}

/** The server's log. Neither addresses nor tokens nor pay belong in it. */
export const log = logTo();

/** Of an error only what says what failed where: drivers put rows and parameters beside it, and values of queries within. */
function briefly(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack } = pino.stdSerializers.err(error); // with what caused it
  const code = codeOf(error);
  return { type, message: withoutValues(message), ...(code && { code }), stack: withoutValues(stack) };
}

/** PostgreSQL and Prisma quote what they were given, and names; Prisma shows a query that it does not take as it is. */
function withoutValues(text: string): string {
  return text
    .replace(/\n\{\n.*?\n\}/gs, ' {…}')
    .replace(/"(?![a-z_]\w*")[^"]*"/gi, '"…"')
    .replace(/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g, '…');
}

/** One line of words first. Numbers but those of codes, and quoted values, differ from time to time. Undefined: no error. */
function causeOf(fields: unknown, text: unknown): string | undefined {
  if (typeof fields !== 'object' || fields === null || !('err' in fields)) return undefined;
  const { err } = fields;
  if (!(err instanceof Error)) return undefined;
  const message = err.message.replace(/(`\w+`)|"[^"]*"|\d+/g, '$1');
  const [, place = ''] = /\n(\s+at .*)/.exec(err.stack ?? '') ?? [];
  return [`${text}. ${err.name} ${codeOf(err)}`.trim(), message.slice(0, 200), place].join('\n');
}

function codeOf(error: Error): string {
  return 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? `${error.code}` : '';
}
