import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { performance as nodePerformance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { log } from '@/lib/log';
import { now } from './cached-reads';

export interface MadeAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** What an answer was made from: it is as fresh as these reads. */
export interface Reads {
  tags: ReadonlySet<string>;
  /** By the clock of cached-reads.js: when the first of them is due to be read anew, such as what is read by the hour. */
  until: number;
  /** Something moved after it was read. */
  old: boolean;
}

const encodings = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof encodings)[number];

/** In milliseconds. Where decisions come one after the other, pages are made anew within seconds. */
const BEFORE_BROTLI = 5_000;
/** Share of the time. Brotli would take from requests what is left. */
const MOST_BUSY = 0.5;
const SMALLEST_TO_COMPRESS = 1_000;
const compressible = /^(?:text\/|image\/svg|application\/(?:.*\+)?(?:json|xml|javascript))/;

/** The body in one encoding, with its headers as Node takes them fastest: names and values in turn. */
interface Encoded {
  body: Buffer;
  headers: OutgoingHttpHeader[];
}

/** Node, this server and each connection write their own; the last are Next's notes to itself. */
const dropped =
  /^(?:connection|keep-alive|transfer-encoding|content-encoding|content-length|date|etag|vary|x-nextjs-.*|x-next-.*)$/;

/**
 * An answer that is the same for everyone. `from` is the only way to get one, so nothing else can be kept: render-public.ts
 * asks without cookies, and the answer sets none and says that it is public, or that a page is missing or failed. Of these,
 * only what `mayBeKept` is kept, and page-cache.ts leaves out pages with a query and those that something moved under.
 */
export class PublicAnswer {
  readonly reads: Reads;
  readonly #status: number;
  readonly #hash: string;
  /** Those of every encoding, names and values in turn. */
  readonly #headers: OutgoingHttpHeader[];
  readonly #encoded = new Map<Encoding, Encoded>();
  readonly #madeAt = now();

  private constructor({ status, headers, body }: MadeAnswer, reads: Reads) {
    this.reads = reads;
    this.#status = status;
    this.#hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const vary = [headers.vary ?? []].flat().join(', ').toLowerCase().split(/,\s*/);
    this.#headers = [
      ...Object.entries(headers).flatMap(([name, value]) =>
        dropped.test(name) || value === undefined ? [] : [name, value],
      ),
      'vary',
      [...new Set([...vary, 'accept-encoding'])].filter(Boolean).join(', '),
    ];
  }

  /** Undefined where the answer may be meant for one person. Compresses it, but not on the thread that answers. */
  static async from(made: MadeAnswer, reads: Reads): Promise<PublicAnswer | undefined> {
    const control = String(made.headers['cache-control'] ?? '');
    const isPublic = /\bpublic\b/.test(control) && !/\b(?:no-store|private)\b/.test(control);
    // A missing or failed page is the same for everyone. Next says otherwise so that no proxy keeps it.
    if (made.headers['set-cookie'] || !(isPublic || made.status === 404 || made.status >= 500)) return undefined;
    const answer = new PublicAnswer(made, reads);
    const compressed =
      made.body.length >= SMALLEST_TO_COMPRESS && compressible.test(String(made.headers['content-type'] ?? ''));
    if (compressed) answer.#keep('gzip', await promisify(gzip)(made.body, { level: 9 }));
    else answer.#keep('identity', made.body);
    return answer;
  }

  /** What is missing or failed may work in a moment. */
  get mayBeKept(): boolean {
    return this.isPage && !this.reads.old && now() < this.reads.until;
  }

  /** Rather than a word that there is none, or that it failed. */
  get isPage(): boolean {
    return this.#status === 200;
  }

  get hasFailed(): boolean {
    return this.#status >= 500;
  }

  /** In bytes, including brotli that is still to be made. */
  get size(): number {
    const [plain, gzipped] = [this.#encoded.get('identity'), this.#encoded.get('gzip')];
    return (plain?.body.length ?? 0) + 2 * (gzipped?.body.length ?? 0) + 1_000;
  }

  /** `how` is what Cache-Status says (RFC 9211). */
  send(request: IncomingMessage, response: ServerResponse, how: 'hit' | 'fwd=miss' | `hit; ttl=-${number}`): void {
    const encoding = this.#encodingFor(request.headers['accept-encoding']);
    const status = ['cache-status', `Paychart; ${how}`];
    if (this.#status === 200 && request.headers['if-none-match'] !== undefined) {
      // Whoever has it compressed otherwise has it.
      const known = encodings.map((each) => this.#etag(each)).find((etag) => fresh(request.headers, { etag }));
      if (known) {
        response.writeHead(304, [...this.#headers, 'etag', known, ...status]).end();
        return;
      }
    }
    const respond = ({ headers, body }: Encoded) =>
      response.writeHead(this.#status, [...headers, ...status]).end(request.method === 'HEAD' ? undefined : body);
    const ready = this.#encoded.get(encoding);
    if (ready) respond(ready);
    else {
      promisify(gunzip)(this.#encoded.get('gzip')?.body ?? '').then(
        (body) => respond(this.#encode(encoding, body)),
        (error) => response.destroy(error),
      );
    }
  }

  /** In memory of its own: what zlib gives may be the beginning of a chunk that is larger. */
  #keep(encoding: Encoding, body: Buffer): void {
    this.#encoded.set(encoding, this.#encode(encoding, Buffer.from(body)));
  }

  #encode(encoding: Encoding, body: Buffer): Encoded {
    const encoded = encoding === 'identity' ? [] : ['content-encoding', encoding];
    return {
      body,
      headers: [...this.#headers, 'etag', this.#etag(encoding), ...encoded, 'content-length', String(body.length)],
    };
  }

  /** Brotli, the smallest, takes a tenth of a second: it is made for a page that has stayed as it is for a while, once there is time. */
  squeeze(): void {
    const gzipped = this.#encoded.get('gzip');
    if (!gzipped || isSqueezing || this.#encoded.has('br') || now() - this.#madeAt < BEFORE_BROTLI || isBusy()) return;
    isSqueezing = true;
    this.#squeeze(gzipped.body)
      .catch((error) => log.error({ err: error }, 'A page could not be compressed further'))
      .finally(() => {
        isSqueezing = false;
      });
  }

  async #squeeze(gzipped: Buffer): Promise<void> {
    const body = await promisify(gunzip)(gzipped);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    this.#keep('br', await promisify(brotliCompress)(body, { params }));
  }

  #etag(encoding: Encoding): string {
    return `"${this.#hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  }

  #encodingFor(accepted: string | undefined): Encoding {
    if (!this.#encoded.has('gzip') || !accepted) return 'identity';
    const taken = takenOf(accepted);
    return (['br', 'gzip'] as const).find((one) => this.#encoded.has(one) && taken.has(one)) ?? 'identity';
  }
}

/** Browsers send only a few variants of the header. */
const takenBy = new LRUCache<string, ReadonlySet<string>>({ max: 100 });

/** Which encodings an Accept-Encoding takes. */
function takenOf(accepted: string): ReadonlySet<string> {
  const known = takenBy.get(accepted);
  if (known) return known;
  const client = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const taken = new Set(encodings.filter((each) => client.encoding([each]) !== undefined));
  takenBy.set(accepted, taken);
  return taken;
}

/** One at a time, to leave threads for other work. What waits is made when it is next asked for. */
let isSqueezing = false;

/** How busy this process was in the last second or more, at its end. */
let measured = nodePerformance.eventLoopUtilization();
let busy = 0;

function isBusy(): boolean {
  const { active, idle, utilization } = nodePerformance.eventLoopUtilization(measured);
  if (active + idle > 1_000) {
    busy = utilization;
    measured = nodePerformance.eventLoopUtilization();
  }
  return busy > MOST_BUSY;
}
