// Takes the place of service-worker.js on sites that keep nothing, lest one go on that was there before.

const worker = /** @type {any} */ (self);
const OURS = `filiera ${worker.registration.scope} `;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {{ waitUntil(work: Promise<unknown>): void }} */ event) => event.waitUntil(retire()));

async function retire() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
