/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  cacheComponents: true,
  // With it on, the first request after an approval was answered with build-time figures (Next 16.4); retest on upgrade.
  partialPrefetching: false,
  poweredByHeader: false,
  typedRoutes: true,
};
