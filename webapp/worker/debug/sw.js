// What a debug build answers to the worker of a release that was used on the same address before: it takes that one's place,
// forgets what was kept, and goes. A worker that answered from its caches would show the release for ever.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(retire());
});

async function retire() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
}
