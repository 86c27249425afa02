// Registers the service worker (service-worker.js) on sites with offline reading.

const { worker } = document.documentElement.dataset;
// Registration may fail, for example in private windows; pages then come from the network only.
if (worker) navigator.serviceWorker?.register(new URL(worker, document.baseURI)).catch(() => {});
