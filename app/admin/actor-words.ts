import type { Actor } from '@/lib/reports/actor';

/** `nobody`: what to call the one without an account. */
export function actorWords(actor: Actor, nobody: string): string {
  switch (actor.kind) {
    case 'account':
      return actor.email;
    case 'deleted-account':
      return 'Someone whose account is deleted';
    case 'nobody':
      return nobody;
  }
}
