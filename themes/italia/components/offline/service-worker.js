// The service worker for offline reading. Pages come from the network, or from the cache if it
// fails; files named by their hash come from the cache first. Each publication has caches of its
// own and deletes those of earlier publications.

import { SITE } from "./site.js";

/** @typedef {Event & { waitUntil(work: Promise<unknown>): void }} ExtendableEvent */
/** @typedef {ExtendableEvent & { request: Request, respondWith(response: Promise<Response>): void }} FetchEvent */

const MAX_PAGES = 80;
const MAX_FILES = 500;

const worker = /** @type {any} */ (self);
/** @type {string} */
const scope = worker.registration.scope;
// The scope is part of the cache names since a host may have several catalogues.
const PREFIX = `filiera ${scope} `;
const [FIRST, PAGES, FILES] = ["first", "pages", "files"].map((part) => `${PREFIX}${SITE.version} ${part}`);

worker.addEventListener("install", (/** @type {ExtendableEvent} */ event) => {
  event.waitUntil(install().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (/** @type {ExtendableEvent} */ event) => {
  event.waitUntil(activate());
});

worker.addEventListener("fetch", (/** @type {FetchEvent} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range")) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (isImmutable(request.url.slice(scope.length))) event.respondWith(cacheFirst(event));
  else event.respondWith(networkFirst(event));
});

/** @param {string} path */
function isImmutable(path) {
  return SITE.immutable.some((folder) => path.startsWith(folder));
}

async function install() {
  const requests = SITE.first.map((path) => new Request(new URL(path, scope), { cache: "no-cache" }));
  await (await caches.open(FIRST)).addAll(requests);
}

/**
 * Deletes the caches of earlier publications and caches the open pages, loaded before this worker.
 */
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && ![FIRST, PAGES, FILES].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
  /** @type {{ url: string }[]} */
  const open = await worker.clients.matchAll({ type: "window" });
  const again = ({ url = "" }) => fetch(url).then((response) => cachePage(url, response));
  await Promise.allSettled(open.filter(({ url }) => url.startsWith(scope)).map(again));
}

/**
 * Answers with a page: network first, then cache, then the offline page.
 * @param {FetchEvent} event
 */
async function page(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    event.waitUntil(cachePage(request.url, response.clone()));
    return response;
  } catch {
    return (await fromCache(withoutQuery(request.url))) ?? Response.redirect(offlinePage(request.url));
  }
}

/** Answers with a file named by its hash: cache first. @param {FetchEvent} event */
async function cacheFirst(event) {
  return (await fromCache(event.request.url)) ?? fetchAndCache(event);
}

/** Answers with any other file: network first, then cache. @param {FetchEvent} event */
async function networkFirst(event) {
  try {
    return await fetchAndCache(event);
  } catch (failure) {
    const response = await fromCache(withoutQuery(event.request.url));
    if (response) return response;
    throw failure;
  }
}

/** Fetches from the network and caches the response. @param {FetchEvent} event */
async function fetchAndCache(event) {
  const response = await fetch(event.request);
  if (response.status === 200) event.waitUntil(addToCache(FILES, withoutQuery(event.request.url), response.clone(), MAX_FILES));
  return response;
}

/**
 * Caches a page; PDFs and other documents that a visitor opens are too large.
 * @param {string} url @param {Response} response
 */
async function cachePage(url, response) {
  const isPage = response.status === 200 && !response.redirected && response.headers.get("content-type")?.startsWith("text/html");
  if (isPage) await addToCache(PAGES, withoutQuery(url), response, MAX_PAGES);
}

/**
 * Caches a response as the latest and deletes the oldest ones beyond `limit`.
 * @param {string} name @param {string} url @param {Response} response @param {number} limit
 */
async function addToCache(name, url, response, limit) {
  const cache = await caches.open(name);
  await cache.delete(url);
  await cache.put(url, response);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - limit)).map((oldest) => cache.delete(oldest)));
}

/** Returns a cached response. @param {string} url */
async function fromCache(url) {
  for (const name of [FIRST, PAGES, FILES]) {
    const response = await (await caches.open(name)).match(url, { ignoreVary: true });
    if (response) return response;
  }
  return undefined;
}

/**
 * Returns the URL of the offline page in the language of the requested page.
 * @param {string} url
 */
function offlinePage(url) {
  const asked = url.slice(scope.length);
  const folders = Object.keys(SITE.pages).sort((one, other) => other.length - one.length);
  const folder = folders.find((folder) => asked.startsWith(folder)) ?? "";
  return `${scope}${SITE.pages[folder]}?page=${encodeURIComponent(asked)}`;
}

/** Returns a URL without query and fragment, which are only read by scripts. @param {string} url */
function withoutQuery(url) {
  return url.split(/[?#]/)[0];
}
