// Published in place of service-worker.js on sites without offline reading: removes a worker and
// the caches that an earlier publication installed.

const worker = /** @type {any} */ (self);
const PREFIX = `filiera ${worker.registration.scope} `;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {{ waitUntil(work: Promise<unknown>): void }} */ event) => event.waitUntil(retire()));

async function retire() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
