import { fileURLToPath } from 'node:url';

const development = process.env.NODE_ENV === 'development';

// Public pages carry no script but the rules by which browsers fetch the next page ahead. The policy of pages for one
// person is in proxy.ts.
const publicPolicy = [
  "default-src 'self'",
  development ? "script-src 'self' 'unsafe-inline' 'unsafe-eval'" : "script-src 'inline-speculation-rules'",
  `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const forOnePerson = '(?:submit|account|admin|sign-in|mailbox|unsubscribe)(?:/|$)';

// Charts for other sites: in a frame of anyone, and there is nothing in them but their own style.
const embeds = 'embed/';
const embedHeaders = [
  // Without frame-ancestors: even its * leaves out pages that come from no network, such as a saved newsletter.
  { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'" },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: 'Access-Control-Allow-Origin', value: '*' },
];

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' }, // browsers heed it over https only
];

/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  cacheComponents: true,
  cacheHandler: fileURLToPath(new URL('lib/serve/no-pages-of-next.js', import.meta.url)),
  cacheHandlers: { default: fileURLToPath(new URL('lib/serve/cached-reads.js', import.meta.url)) },
  // Titles and descriptions always stand in the head: where no script runs, nothing would move them there. And Next makes
  // each page for one request alone; it would let others join a render that began before a figure moved.
  htmlLimitedBots: /.*/,
  // Style sheets stand within public pages, and would be fetched once more if the header named them.
  reactMaxHeadersLength: 0,
  // Servers that run the same sources are one build to browsers: pages of one go on with those of another.
  generateBuildId: () => process.env.PAYCHART_BUILD_ID ?? null,
  // With it on, the first request after an approval was answered with build-time figures (Next 16.4); retest on upgrade.
  partialPrefetching: false,
  poweredByHeader: false,
  experimental: {
    // A page is loaded when it is first asked for: a second of the start, and memory for pages that nobody opens.
    preloadEntriesOnStart: false,
    // With it on, a row that is clicked while rows are prefetched opened the report of another one in one of three tries
    // (Next 16.4); retest on upgrade.
    varyParams: false,
    // Node would hold the maps of all code in memory; without minifying, errors name their functions all the same.
    turbopackSourceMaps: false,
    turbopackMinify: { server: false, client: true },
  },
  typedRoutes: true,
  // `npm test` checks the types; a start should not depend on what only development installs.
  typescript: { ignoreBuildErrors: true },
  // Letters that the survey listed once and nobody grants.
  redirects: async () => [
    { source: '/certifications/cdec/:rest*', destination: '/certifications/cdei/:rest*', permanent: true },
  ],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: `/((?!${embeds}).*)`, headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
    { source: `/${embeds}:path*`, headers: embedHeaders },
    {
      source: `/((?!${forOnePerson}|${embeds}).*)`,
      headers: [{ key: 'Content-Security-Policy', value: publicPolicy }],
    },
    {
      // A proxy that kept pages would show old figures; asked for again with their ETag they cost next to nothing. What
      // is under api/ says itself how long it keeps.
      source: `/((?!${forOnePerson}|_next/|api/).*)`,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
    },
  ],
};
