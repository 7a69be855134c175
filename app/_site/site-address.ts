import { env } from '@/lib/env';

/** A page's whole address, as people reach it: `https://paychart.example/states`. */
export function siteAddress(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}
