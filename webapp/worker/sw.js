// The service worker of the release build: keeps the whole app on the device, so that it opens without a network, and never
// a new version in the place of one that is in use (docs/tdr/014-service-worker.md). `scripts/web-finish.mjs` bundles it with
// the list of files that it has made from content.
//
// The engine is no business of it: requests to /v1 and to other origins meet no route here and go their own way.
import { cacheNames } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

/* global NAMED_BY_CONTENT, CHECKED */
const PAGE = '/index.html';
const CONFIG = '/config.json';

// Asked for again by its ETag, not downloaded anew: most of it has been read by the page a moment ago.
addPlugins([
  { requestWillFetch: async ({ request }) => (request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request) },
]);
precacheAndRoute(
  [
    ...NAMED_BY_CONTENT.map((url) => ({ url, revision: null })),
    // Names that stay: only the very bytes of this build are taken, so that a deployment under way is never mixed.
    ...Object.entries(CHECKED).map(([url, integrity]) => ({ url, integrity, revision: integrity.slice(7, 23) })),
  ],
  { directoryIndex: null, cleanURLs: false },
);
cleanupOutdatedCaches();

// Every page of the app is index.html; what looks like a file or belongs to the engine is not.
const page = createHandlerBoundToURL(PAGE);
registerRoute(
  new NavigationRoute(
    (options) => {
      options.event.waitUntil(renewHeaders());
      return page(options);
    },
    { denylist: [/^\/v1\//, /\.[a-z0-9]+$/i] },
  ),
);

// The page is stored with its content security policy, which names the engine's address: an operator may change that
// without a new build. Another build's page is refused here by its bytes; that one comes with its own worker.
async function renewHeaders() {
  try {
    const fresh = await fetch(PAGE, { cache: 'no-cache', integrity: CHECKED[PAGE] });
    const cache = await caches.open(cacheNames.precache);
    if (fresh.ok) await cache.put(getCacheKeyForURL(PAGE), fresh);
  } catch {
    // No network, or another build.
  }
}

// Where the engine is: what the operator says now, and without a network what they said last.
const config = new NetworkFirst({
  cacheName: `${cacheNames.prefix}-config`,
  networkTimeoutSeconds: 3,
  plugins: [
    {
      // A server in trouble answers too.
      fetchDidSucceed: async ({ response }) => {
        if (!response.ok) throw new Error(`config.json: ${response.status}`);
        return response;
      },
    },
  ],
});
registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname === CONFIG, config);
self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(config.handleAll({ event, request: new Request(CONFIG) })));
});

// The lifter has taken the new version; until then it waits.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') self.skipWaiting();
});
