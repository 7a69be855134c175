/** In milliseconds: whoever comes while another has waited longer for a turn may get something else. */
const BEHIND = 250;
/** In milliseconds: one that hangs holds up the others no longer than that. */
const LONGEST_TURN = 2_000;

interface Waiting {
  go: () => void;
  since: number;
  isAwaited: boolean;
}

/**
 * Lets so many go on at once, each for two seconds at most. The others take turns in the order in which they came: first
 * those that someone waits for, then, one at a time, those that nobody does. Nobody waits for longer than `longestWait`, in
 * milliseconds, however many go on.
 */
export function turns<Key>(many: number, longestWait?: number) {
  const queue = new Map<Key, Waiting>();
  let free = many;
  let goesUnawaited = false;

  function goOn(): void {
    for (let next = nextOf(); free > 0 && next; next = nextOf()) {
      begin(...next);
    }
  }

  function begin(key: Key, waiting: Waiting): void {
    queue.delete(key);
    free -= 1;
    if (!waiting.isAwaited) goesUnawaited = true;
    waiting.go();
  }

  function nextOf(): [Key, Waiting] | undefined {
    const first = queue.entries().next().value;
    if (!first || first[1].isAwaited) return first;
    for (const entry of queue) if (entry[1].isAwaited) return entry;
    return goesUnawaited ? undefined : first;
  }

  return {
    /** Resolves once it is its turn, with what ends the turn. */
    async take(key: Key, isAwaited = true): Promise<() => void> {
      const waiting: Waiting = { go: () => undefined, since: performance.now(), isAwaited };
      const turn = new Promise<void>((go) => {
        waiting.go = go;
      });
      queue.set(key, waiting);
      goOn();
      const tooLong = longestWait === undefined ? undefined : setTimeout(() => begin(key, waiting), longestWait);
      await turn;
      clearTimeout(tooLong);
      let isOver = false;
      const end = () => {
        clearTimeout(late);
        if (isOver) return;
        isOver = true;
        free += 1;
        if (!waiting.isAwaited) goesUnawaited = false;
        goOn();
      };
      const late = setTimeout(end, LONGEST_TURN);
      return end;
    },

    /** Someone waits for it now. */
    hurry(key: Key): void {
      const waiting = queue.get(key);
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
