// What the site knows of solutions, as it lies beside their pages.

/**
 * @typedef {{ text: string, url?: string, from?: Fact, date?: string }} Fact
 * @typedef {{ title: string, url: string, source: Fact, rows: Record<string, Fact[]>, answers: Record<string, string | number>,
 *   product: Record<string, string> }} Facts
 * @typedef {Facts & { slug: string, address: string }} Solution  `address` is where relative links of its facts begin
 */

/**
 * Returns the solutions of these slugs, in their order, and the slugs of those that are not there.
 * @param {string[]} slugs @param {Record<string, string>} words  `root`, `solutions` and `facts` of the page's data
 */
export async function load(slugs, { root, solutions, facts }) {
  const found = await Promise.all(slugs.map((slug) => one(slug, new URL(`${root}${solutions}${slug}/${facts}`, document.baseURI))));
  /** @type {Solution[]} */
  const there = [];
  for (const solution of found) if (solution) there.push(solution);
  return { there, missing: slugs.filter((_, at) => !found[at]) };
}

/** @param {string} slug @param {URL} address @returns {Promise<Solution | null>} */
async function one(slug, address) {
  const answer = await fetch(address);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  return { ...(await answer.json()), slug, address: address.href };
}

/** Returns facts as elements, or that nobody declared any. @param {Fact[] | undefined} facts @param {string} address @param {string} undeclared */
export function shown(facts, address, undeclared) {
  if (!facts?.length) return [element("span", { className: "muted" }, undeclared)];
  return facts.map((fact) => {
    const source = fact.from ? [" ", element("span", { className: "muted" }, "(", ...sourceOf({ ...fact.from, date: fact.date }, address), ")")] : [];
    return element("span", { className: "fact" }, linked(fact, address), ...source);
  });
}

/** @param {Fact} source @param {string} address */
export function sourceOf(source, address) {
  return [linked(source, address), source.date ? `, ${source.date}` : ""];
}

/** @param {Fact} fact @param {string} address */
function linked({ text, url }, address) {
  const to = url && URL.canParse(url, address) ? new URL(url, address) : null;
  return to && /^(https?|mailto):$/.test(to.protocol) ? element("a", { href: to.href }, text) : text;
}

/** @param {string} name @param {object} properties @param {(string | Node)[]} children */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
