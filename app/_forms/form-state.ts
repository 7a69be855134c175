import { headers } from 'next/headers';

interface FormStates<State> {
  /** Called by the action with what it returns. */
  keep(state: State): Promise<State>;
  /** Called by the page: what the action of this very request returned, if there was one. */
  kept(): Promise<State | undefined>;
}

/**
 * Without JavaScript an action and the page that answers it are one request, yet Next 16.4 does not show what the
 * action returned to useActionState when any part of the page was prerendered, be it an empty shell
 * (vercel/next.js#97784). So the action keeps it here, and the page gives it to the form as its first state. A request
 * has one headers object: the key.
 */
export function formStates<State>(): FormStates<State> {
  const states = new WeakMap<object, State>();
  return {
    async keep(state) {
      states.set(await headers(), state);
      return state;
    },
    async kept() {
      return states.get(await headers());
    },
  };
}
