// Keeps what is visited for when there is no network: pages are asked for first and taken from what is kept where nothing answers;
// what is named after its content is kept for good. Each publication keeps for itself, and throws away what former ones kept.

/** @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Lasting */
/** @typedef {Lasting & { request: Request, respondWith(answer: Promise<Response>): void }} Fetching */

/**
 * What the build writes here: a name for all of the publication, the page that tells what is kept by the folder of each language,
 * and what is kept from the start.
 * @type {{ version: string, pages: Record<string, string>, first: string[] }}
 */
const SITE = { version: "", pages: {}, first: [] };

const MOST_PAGES = 80;
const MOST_FILES = 500;
/** Under `search/`, folders of chunks have a letter for a name, that of the scripts eight digits. */
const LASTING = /^(assets|([a-z]{2}\/)?search\/([a-z]|[0-9a-f]{8}))\//;

const worker = /** @type {any} */ (self);
/** @type {string} */
const scope = worker.registration.scope;
// Other catalogues may live on the same host.
const OURS = `filiera ${scope} `;
const [FIRST, PAGES, FILES] = ["first", "pages", "files"].map((part) => `${OURS}${SITE.version} ${part}`);

worker.addEventListener("install", (/** @type {Lasting} */ event) => {
  event.waitUntil(begin().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (/** @type {Lasting} */ event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener("fetch", (/** @type {Fetching} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range")) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (LASTING.test(request.url.slice(scope.length))) event.respondWith(lasting(event));
  else event.respondWith(fresh(event));
});

async function begin() {
  const requests = SITE.first.map((path) => new Request(new URL(path, scope), { cache: "no-cache" }));
  await (await caches.open(FIRST)).addAll(requests);
}

/** Throws away what former publications kept, and keeps the pages that are open: they were loaded before this worker. */
async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && ![FIRST, PAGES, FILES].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
  /** @type {{ url: string }[]} */
  const open = await worker.clients.matchAll({ type: "window" });
  const again = ({ url = "" }) => fetch(url).then((answer) => keepPage(url, answer));
  await Promise.allSettled(open.filter(({ url }) => url.startsWith(scope)).map(again));
}

/** @param {Fetching} event */
async function page(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    event.waitUntil(keepPage(request.url, answer.clone()));
    return answer;
  } catch {
    return (await kept(withoutQuery(request.url))) ?? Response.redirect(explanation(request.url));
  }
}

/** @param {Fetching} event */
async function lasting(event) {
  return (await kept(event.request.url)) ?? answered(event);
}

/** @param {Fetching} event */
async function fresh(event) {
  try {
    return await answered(event);
  } catch (failure) {
    const answer = await kept(withoutQuery(event.request.url));
    if (answer) return answer;
    throw failure;
  }
}

/** Asks the network, and keeps what it answers. @param {Fetching} event */
async function answered(event) {
  const answer = await fetch(event.request);
  if (answer.status === 200) event.waitUntil(keep(FILES, withoutQuery(event.request.url), answer.clone(), MOST_FILES));
  return answer;
}

/** Documents are opened as pages are, and may be large. @param {string} url @param {Response} answer */
async function keepPage(url, answer) {
  const isPage = answer.status === 200 && !answer.redirected && answer.headers.get("content-type")?.startsWith("text/html");
  if (isPage) await keep(PAGES, withoutQuery(url), answer, MOST_PAGES);
}

/** Keeps an answer as the latest, and no more than some. @param {string} name @param {string} url @param {Response} answer @param {number} most */
async function keep(name, url, answer, most) {
  const cache = await caches.open(name);
  await cache.delete(url);
  await cache.put(url, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((oldest) => cache.delete(oldest)));
}

/** @param {string} url */
async function kept(url) {
  for (const name of [FIRST, PAGES, FILES]) {
    const answer = await (await caches.open(name)).match(url, { ignoreVary: true });
    if (answer) return answer;
  }
  return undefined;
}

/** Returns the address of the page that says what happened, in the language of the one that was asked for. @param {string} url */
function explanation(url) {
  const asked = url.slice(scope.length);
  const folders = Object.keys(SITE.pages).sort((one, other) => other.length - one.length);
  const folder = folders.find((folder) => asked.startsWith(folder)) ?? "";
  return `${scope}${SITE.pages[folder]}?page=${encodeURIComponent(asked)}`;
}

/** A page is the same whatever its address asks scripts for. @param {string} url */
function withoutQuery(url) {
  return url.split(/[?#]/)[0];
}
