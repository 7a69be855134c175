import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { Random } from '@/lib/sample/random';
import { percentile } from './percentile';
import type { ReadCount } from './readers';

/**
 * Reads pages at a fixed rate until it is told to stop, however long the answers take: `steady-reader.ts SITE RATE PAGES`,
 * the last as JSON. A line on its standard input has it count from then on. A read counts from the moment at which it was due, so that waiting for a site, or for a connection, is part of it; wrk
 * and h2load send less while a site is slow, and tell nothing of it. What it says of itself is a ReadCount.
 */
const [site, rate, list] = z.tuple([z.url(), z.coerce.number().positive(), z.string()]).parse(process.argv.slice(2));
const pages = z.array(z.string()).nonempty().parse(JSON.parse(list));
const { hostname, port, host } = new URL(site);

const MOST_CONNECTIONS = 1_000;
const LONGEST = 10_000;

interface Line {
  socket: Socket;
  /** When what it reads now was due; undefined: it reads nothing. */
  due: number | undefined;
  answer: Buffer;
}

const random = new Random(1);
const took: number[] = [];
let [asked, pending, asItWas, oldest] = [0, 0, 0, 0];
const failures = new Map<string, number>();
const fail = (why: string) => failures.set(why, (failures.get(why) ?? 0) + 1);
const idle: Line[] = [];
const waiting: { due: number; page: string }[] = [];
let lines = 0;

function open(): Line {
  lines += 1;
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const line: Line = { socket, due: undefined, answer: Buffer.alloc(0) };
  socket.setTimeout(LONGEST, () => socket.destroy());
  socket.on('data', (chunk) => {
    line.answer = line.answer.length === 0 ? chunk : Buffer.concat([line.answer, chunk]);
    const answer = wholeAnswer(line.answer);
    if (!answer || line.due === undefined) return;
    if (answer.status === 200) {
      took.push(performance.now() - line.due);
      if (answer.age > 0) asItWas += 1;
      oldest = Math.max(oldest, answer.age);
    } else fail(`status ${answer.status}`);
    pending -= 1;
    line.due = undefined;
    line.answer = Buffer.alloc(0);
    const next = waiting.shift();
    if (next) ask(line, next);
    else idle.push(line);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    lines -= 1;
    if (line.due !== undefined) {
      fail('closed');
      pending -= 1;
    }
    const place = idle.indexOf(line);
    if (place >= 0) idle.splice(place, 1);
  });
  return line;
}

function ask(line: Line, { due, page }: { due: number; page: string }): void {
  line.due = due;
  line.socket.write(`GET ${page} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\n\r\n`);
}

/** Its status, and how many seconds ago something moved under it. Undefined while more of it is to come. */
function wholeAnswer(answer: Buffer): { status: number; age: number } | undefined {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = answer.toString('latin1', 0, end);
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  const whole =
    length === undefined ? answer.subarray(-5).equals(LAST_CHUNK) : answer.length >= end + 4 + Number(length);
  return whole
    ? { status: Number(head.slice(9, 12)), age: Number(/; hit; ttl=-(\d+)/.exec(head)?.[1] ?? 0) }
    : undefined;
}
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

const over = new AbortController();
process.once('SIGTERM', () => over.abort());
process.stdout.write('reading\n');
const began = performance.now();
let [countedFrom, cpu] = [began, process.cpuUsage()];
process.stdin.on('data', () => {
  took.length = 0;
  failures.clear();
  [asItWas, oldest] = [0, 0];
  [countedFrom, cpu] = [performance.now(), process.cpuUsage()];
});
while (!over.signal.aborted) {
  for (let due = began + (1000 * asked) / rate; due <= performance.now(); due = began + (1000 * asked) / rate) {
    asked += 1;
    pending += 1;
    const read = { due, page: pages[random.whole(0, pages.length - 1)] ?? '/' };
    const line = idle.pop() ?? (lines < MOST_CONNECTIONS ? open() : undefined);
    if (line) ask(line, read);
    else waiting.push(read);
  }
  await setTimeout(1);
}
const [seconds, finished] = [(performance.now() - countedFrom) / 1000, took.length];
for (const end = performance.now() + LONGEST; pending > 0 && performance.now() < end; ) await setTimeout(10);
if (pending > 0) failures.set('no answer', pending);
const { user, system } = process.cpuUsage(cpu);
const count: ReadCount = {
  rate: finished / seconds,
  failed: [...failures.values()].reduce((sum, count) => sum + count, 0),
  why: [...failures].map(([why, count]) => `${why} × ${count}`).join(', '),
  p50: percentile(took, 0.5),
  p99: percentile(took, 0.99),
  longest: percentile(took, 1),
  asItWas: asItWas / took.length,
  oldest,
  cores: (user + system) / 1e6 / seconds,
};
process.stdout.write(`${JSON.stringify(count)}\n`, () => process.exit());
