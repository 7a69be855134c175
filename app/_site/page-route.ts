import type { Route } from 'next';

/** The address of a page, those with parameters included. */
export type PageRoute = Route<
  | `/states/${string}`
  | `/areas`
  | `/areas/${string}`
  | `/areas?${string}`
  | `/areas#${string}`
  | `/view/${string}`
  | `/receipts/${number}/${string}`
  | `/guide/${string}`
  | `/certifications/${string}`
  | `/specialties/${string}`
  | `/settings/${string}`
  | `/explore`
  | `/guide`
  | `/calculator?${string}`
  | `/claims#${string}`
>;
