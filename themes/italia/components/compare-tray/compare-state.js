// Which solutions are chosen to be compared: in this browser alone, and in addresses.

/** @typedef {{ slug: string, title: string }} Choice */

export const MOST = 4;

/** Catalogues on one host keep apart by where they begin. @param {string} root */
function key(root) {
  return `confronta:${new URL(root, document.baseURI).pathname}`;
}

/** @param {string} root @returns {Choice[]} */
export function chosen(root) {
  try {
    const kept = JSON.parse(localStorage.getItem(key(root)) ?? "[]");
    return kept.filter((/** @type {any} */ one) => isSlug(one?.slug) && typeof one.title === "string").slice(0, MOST);
  } catch {
    return []; // Nothing may be kept here, or somebody else wrote it.
  }
}

/** @param {string} root @param {Choice[]} choices */
export function choose(root, choices) {
  try {
    if (choices.length) localStorage.setItem(key(root), JSON.stringify(choices));
    else localStorage.removeItem(key(root));
  } catch {
    // Where nothing may be kept, the choice ends with the page.
  }
}

/** Calls back when another tab chooses. @param {string} root @param {() => void} then */
export function onChoice(root, then) {
  addEventListener("storage", (event) => {
    if (event.key === key(root) || event.key === null) then();
  });
}

/** @param {unknown} slug */
function isSlug(slug) {
  return typeof slug === "string" && /^[a-z0-9][a-z0-9-]{0,99}$/.test(slug);
}

/** Returns what an address asks to compare, each once, at most four. @param {string} query */
export function read(query) {
  return [...new Set(new URLSearchParams(query).getAll("s"))].filter(isSlug).slice(0, MOST);
}

/** @param {string[]} slugs */
export function write(slugs) {
  const query = new URLSearchParams(slugs.map((slug) => ["s", slug]));
  return query.size ? `?${query}` : "";
}
