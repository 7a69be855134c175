import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { StartProblem } from '@/lib/db/start-problem';
import { checkOneClick } from '@/lib/mail/check-one-click';
import { sendCheck, sendToItself } from '@/lib/mail/send-to-itself';
import { runWithoutDatabase } from './run-command';

const usage = [
  'Say where to send an email that comes back here: npm run mail:check -- ADDRESS --listen HOST:PORT',
  'Or to your mailbox: npm run mail:check -- ADDRESS; then save it with all its headers: npm run mail:check -- FILE.eml',
].join('\n');

/** `npm run mail:check -- ADDRESS --listen HOST:PORT`, or `-- ADDRESS` and then `-- FILE.eml` */
await runWithoutDatabase(async () => {
  const asked = parsed();
  if (!asked) return { done: false, text: usage };
  const { given, listen, listening } = asked;
  if (!given.includes('@') || existsSync(given)) return checked(await saved(given));
  const settings = mailSettings();
  if (!listening) {
    await sendCheck(settings, given);
    return {
      done: true,
      text: `The mail server took an email to ${given}. Save it there with all its headers, and name the file: npm run mail:check -- FILE.eml`,
    };
  }
  const message = await sendToItself(settings, given, listening);
  if (message) return checked(message);
  return {
    done: false,
    text: `The mail server took the email, but did not bring it back within 30 seconds. Its log says where an email to ${given} goes; ${listen} is where it must.`,
  };
});

async function checked(message: Buffer) {
  const { offered, sentence } = await checkOneClick(message);
  return { done: offered, text: sentence };
}

function parsed() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { listen: { type: 'string' } } });
    const [given, other] = positionals;
    if (given === undefined || other !== undefined) return undefined;
    if (values.listen === undefined) return { given };
    const [, inBrackets, name, port] = /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(values.listen) ?? [];
    const host = inBrackets ?? name;
    if (host === undefined || Number(port) < 1 || Number(port) > 65_535 || !given.includes('@')) return undefined;
    return { given, listen: values.listen, listening: { host, port: Number(port) } };
  } catch {
    return undefined;
  }
}

function mailSettings() {
  const { EMAIL_SERVER: emailServer = '', EMAIL_FROM: emailFrom = '' } = process.env;
  if (!emailServer) throw new StartProblem('EMAIL_SERVER is not set. Set it as for the site.');
  return { emailServer, emailFrom };
}

async function saved(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new StartProblem(`${file} can’t be read${code}.\n${usage}`);
  }
}
