// Has the browser keep what is visited for when there is no network, on sites that want it: see service-worker.js.

const { worker } = document.documentElement.dataset;
// Without it, or where the browser refuses, pages come from the network alone.
if (worker) navigator.serviceWorker?.register(new URL(worker, document.baseURI)).catch(() => {});
