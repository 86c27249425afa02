// Registers the service worker (service-worker.js) on sites with offline reading.

const { worker } = document.documentElement.dataset;
// Registration may fail, for example in private windows; pages then come from the network only.
if (worker) navigator.serviceWorker?.register(trusted().createScriptURL(worker)).catch(() => {});

/**
 * Returns the maker of URLs of scripts for the policy of pages, which requires trusted types.
 * @returns {{ createScriptURL(path: string): string }}
 */
function trusted() {
  const rules = { createScriptURL: (/** @type {string} */ path) => new URL(path, document.baseURI).href };
  return /** @type {any} */ (globalThis).trustedTypes?.createPolicy("filiera-offline", rules) ?? rules;
}
