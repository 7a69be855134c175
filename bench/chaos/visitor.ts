import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { formWith, hiddenFields } from '@/bench/html-form';

/** As the site's address is followed: how many redirects at most. */
const MOST_REDIRECTS = 5;
const LONGEST = 30_000;

/** A form that was sent: which servers drew and took it, and what was answered where that is not what was to be. */
interface SentForm {
  drawnBy: string;
  takenBy: string;
  refused?: string;
}

/** What came of the requests of many visitors. */
export class Traffic {
  requests = 0;
  /** Requests without an answer, or with an error for one. */
  readonly lost: string[] = [];
  readonly forms: SentForm[] = [];
}

/** With JavaScript the browser calls the form's action and is answered what comes of it; without, it is answered a page. */
export type How = 'with-script' | 'plain';

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** As the load balancer calls it. */
  server: string;
}

export interface OpenPage {
  /** From the site's root. */
  address: string;
  html: string;
  server: string;
}

/** What a form is filled in with; several of one name where several are chosen. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** Someone at the site with a browser of their own, by HTTP alone. Each request that is not answered rejects. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #client = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

  constructor(
    readonly site: string,
    readonly traffic: Traffic,
  ) {}

  async open(address: string): Promise<OpenPage> {
    return this.#follow(address, await this.#ask(address));
  }

  /**
   * Fills in and sends the form of a page that holds `field`, after a person's pause. Returns the page that follows, which
   * must hold `expected`, or after a call of its action be answered with it: otherwise the form counts as refused, and this
   * rejects.
   */
  async send(
    page: OpenPage,
    field: string,
    { entries = {}, how, seconds = 0, expected }: { entries?: Entries; how: How; seconds?: number; expected: string },
  ): Promise<OpenPage> {
    const form = formWith(page.html, field);
    if (!form) throw this.#refuse(page, page.server, `no form with ${field} in ${page.address}`);
    await setTimeout(seconds * 1000);
    const filled = Object.entries(entries).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    const fields = [...hiddenFields(form).filter(([name]) => !(name in entries)), ...filled];
    const target = form.action || page.address;
    if (form.method === 'GET') {
      const query = new URLSearchParams(fields);
      return this.#take(page, expected, target, await this.#ask(`${target}?${query}`));
    }
    const answer =
      how === 'plain'
        ? await this.#ask(target, { body: formData(fields), headers: { origin: this.site } })
        : await this.#ask(page.address, {
            body: callOf(fields),
            headers: { origin: this.site, accept: 'text/x-component', 'next-action': actionIn(fields) },
          });
    return this.#take(page, expected, target, answer);
  }

  async #take(page: OpenPage, expected: string, target: string, answer: Answer): Promise<OpenPage> {
    const next = await this.#follow(target, answer);
    if (!`${next.address}\n${next.html}`.includes(expected)) {
      const words = /<title>([^<]*)|"message":"([^"]*)/.exec(next.html)?.find((_, index) => index > 0) ?? '';
      throw this.#refuse(page, answer.server, `${page.address} was answered with ${next.address} “${words}”`);
    }
    this.traffic.forms.push({ drawnBy: page.server, takenBy: answer.server });
    return next;
  }

  #refuse({ server }: OpenPage, takenBy: string, refused: string): Error {
    this.traffic.forms.push({ drawnBy: server, takenBy, refused });
    return new Error(refused);
  }

  async #follow(from: string, first: Answer): Promise<OpenPage> {
    let [address, answer] = [from, first];
    for (let redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      const called = answer.headers.get('x-action-redirect')?.split(';')[0];
      const location = called ?? answer.headers.get('location');
      if (!location) break;
      const { pathname, search } = new URL(location, new URL(address, this.site));
      address = pathname + search;
      answer = await this.#ask(address);
    }
    return { address, html: answer.text, server: answer.server };
  }

  async #ask(
    address: string,
    { body, headers = {} }: { body?: FormData; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    this.traffic.requests += 1;
    const method = body ? 'POST' : 'GET';
    try {
      const response = await fetch(new URL(address, this.site), {
        method,
        ...(body && { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(LONGEST),
        headers: {
          accept: 'text/html',
          'x-forwarded-for': this.#client,
          cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
      });
      const text = await response.text();
      for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
      const { status } = response;
      const server = response.headers.get('x-server') ?? '';
      if (status >= 400) throw new Error(`${status} of ${server || 'the load balancer'}`);
      return { status, headers: response.headers, text, server };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? `, ${error.cause.message}` : '';
      const told = `${method} ${address.split('?')[0]}: ${error instanceof Error ? error.message : error}${cause}`;
      this.traffic.lost.push(`${told} at ${new Date().toISOString().slice(11, 19)}`);
      throw new Error(told);
    }
  }

  #keep(cookie: string): void {
    const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(attributes)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function formData(fields: readonly [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const REFERENCE = /^\$ACTION_(\d+):0$/;

function actionIn(fields: readonly [string, string][]): string {
  const [, reference = ''] = fields.find(([name]) => REFERENCE.test(name)) ?? [];
  return /"id":"([0-9a-f]+)"/.exec(reference)?.[1] ?? '';
}

/** What a script sends for a form: what its action is called with, the state before and the fields, as React writes it. */
function callOf(fields: readonly [string, string][]): FormData {
  const own = fields.filter(([name]) => !name.startsWith('$ACTION'));
  const data = formData(own.map(([name, value]): [string, string] => [`_1_${name}`, value]));
  const [, bound] = fields.find(([name]) => /^\$ACTION_\d+:1$/.test(name)) ?? [];
  data.append('0', bound ? bound.replace(/\]$/, ',"$K1"]') : '["$K1"]');
  return data;
}
