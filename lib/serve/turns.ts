/** In milliseconds: whoever comes while another has waited longer for a turn may get something else. */
const BEHIND = 250;

interface Waiting {
  go: () => void;
  since: number;
  isAwaited: boolean;
}

/**
 * Lets so many renders go on at once. The others take turns in the order in which they came: first those that someone waits
 * for, then, one at a time, those that nobody does. After each of these there is a rest as long as it took, so that they
 * leave half of the processor to requests.
 */
export function turns(many: number) {
  const queue = new Map<string, Waiting>();
  let free = many;
  /** One that nobody waits for goes on, or has a rest. */
  let isTaken = false;

  function goOn(): void {
    while (free > 0) {
      const [address, next] = nextOf() ?? [];
      if (address === undefined || !next) return;
      queue.delete(address);
      free -= 1;
      if (!next.isAwaited) isTaken = true;
      next.go();
    }
  }

  function nextOf(): [string, Waiting] | undefined {
    const first = queue.entries().next().value;
    if (!first || first[1].isAwaited) return first;
    for (const entry of queue) if (entry[1].isAwaited) return entry;
    return isTaken ? undefined : first;
  }

  return {
    /** Resolves once it is this address's turn, with what ends the turn. */
    async take(address: string, isAwaited: boolean): Promise<() => void> {
      const waiting: Waiting = { go: () => undefined, since: performance.now(), isAwaited };
      const turn = new Promise<void>((go) => {
        waiting.go = go;
      });
      queue.set(address, waiting);
      goOn();
      await turn;
      const began = performance.now();
      return () => {
        free += 1;
        if (!waiting.isAwaited) {
          setTimeout(() => {
            isTaken = false;
            goOn();
          }, performance.now() - began).unref();
        }
        goOn();
      };
    },

    /** Someone waits for it now. */
    hurry(address: string): void {
      const waiting = queue.get(address);
      if (!waiting || waiting.isAwaited) return;
      waiting.isAwaited = true;
      goOn();
    },

    areBehind(): boolean {
      const first = queue.values().next().value;
      return first !== undefined && performance.now() - first.since > BEHIND;
    },
  };
}
