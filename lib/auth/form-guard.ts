import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { guardFields } from './guard-fields';

const DAY = 24 * 3_600_000;

/** The signed time a form was rendered. It is sent with the form, and helps to tell people from bots. */
export function drawnNow(now = Date.now()): string {
  return `${now}.${signatureOf(now)}`;
}

/**
 * Why a form is refused: the hidden field is filled in, or it was sent within `leastSeconds`, as bots do. In plain words,
 * because a person may see it by mistake, and only needs to send the form again, with a new `drawnNow`.
 */
export function formProblem(form: FormData, leastSeconds: number, now = Date.now()): string | undefined {
  if (form.get(guardFields.trap)) {
    return 'Nothing was sent, because a field that people do not see was filled in, perhaps by your browser. Send it again';
  }
  const age = ageOf(form.get(guardFields.drawn), now);
  if (age === undefined || age > DAY) {
    return 'Nothing was sent, because this page has been open for more than a day. What you typed is still here: send it again';
  }
  if (age < leastSeconds * 1000) {
    return 'Nothing was sent, because the form was sent faster than people can fill it in. What you typed is still here: send it again';
  }
  return undefined;
}

/** Milliseconds; undefined if this site did not render it. */
function ageOf(drawn: FormDataEntryValue | null, now: number): number | undefined {
  const [, time, signature] = /^(\d{1,16})\.([0-9a-f]{64})$/.exec(String(drawn)) ?? [];
  if (!time || !signature) return undefined;
  const right = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(Number(time))));
  return right ? now - Number(time) : undefined;
}

function signatureOf(time: number): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`drawn:${time}`).digest('hex');
}
