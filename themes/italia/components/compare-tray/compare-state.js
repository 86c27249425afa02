// The solutions chosen for comparison: saved in the browser, and read from and written to URLs.

/** @typedef {{ slug: string, title: string }} Choice */

export const MAX_SOLUTIONS = 4;

/**
 * Returns the storage key; it contains the root path since a host may have several catalogues.
 * @param {string} root
 */
function key(root) {
  return `confronta:${new URL(root, document.baseURI).pathname}`;
}

/** Returns the saved choices. @param {string} root @returns {Choice[]} */
export function chosen(root) {
  try {
    const kept = JSON.parse(localStorage.getItem(key(root)) ?? "[]");
    return kept.filter((/** @type {any} */ one) => isSlug(one?.slug) && typeof one.title === "string").slice(0, MAX_SOLUTIONS);
  } catch {
    return []; // Storage may be disabled or hold data of another program.
  }
}

/** Saves the choices. @param {string} root @param {Choice[]} choices */
export function choose(root, choices) {
  try {
    if (choices.length) localStorage.setItem(key(root), JSON.stringify(choices));
    else localStorage.removeItem(key(root));
  } catch {
    // Storage may be disabled; the choice then lasts until the page is left.
  }
}

/**
 * Calls `then` when another tab changes the choices.
 * @param {string} root @param {() => void} then
 */
export function onChoice(root, then) {
  addEventListener("storage", (event) => {
    if (event.key === key(root) || event.key === null) then();
  });
}

/** @param {unknown} slug */
function isSlug(slug) {
  return typeof slug === "string" && /^[a-z0-9][a-z0-9-]{0,99}$/.test(slug);
}

/** Returns the distinct slugs in the query of a URL, at most four. @param {string} query */
export function read(query) {
  return [...new Set(new URLSearchParams(query).getAll("s"))].filter(isSlug).slice(0, MAX_SOLUTIONS);
}

/** Returns the query of a URL that compares these solutions. @param {string[]} slugs */
export function write(slugs) {
  const query = new URLSearchParams(slugs.map((slug) => ["s", slug]));
  return query.size ? `?${query}` : "";
}
