// What the site knows of solutions, as it lies below the comparison, several in a file.

/**
 * @typedef {{ text: string, url?: string, from?: Fact, date?: string }} Fact
 * @typedef {{ title: string, url: string, source: Fact, rows: Record<string, Fact[]>, answers: Record<string, string | number>,
 *   product: Record<string, string> }} Facts
 * @typedef {Facts & { slug: string, address: string }} Solution  `address` is where relative links of its facts begin
 */

/**
 * Returns the solutions of these slugs, in their order, and the slugs of those that are not there. Each file is fetched once.
 * @param {string[]} slugs @param {Record<string, string>} words  `facts` and `factsFiles` of the page's data
 */
export async function load(slugs, { facts, factsFiles }) {
  const addresses = slugs.map((slug) => new URL(`${facts}${fileNumber(slug, Number(factsFiles))}.json`, document.baseURI).href);
  const distinct = [...new Set(addresses)];
  const files = new Map(await Promise.all(distinct.map(async (address) => /** @type {const} */ ([address, await file(address)]))));
  /** @type {Solution[]} */
  const there = [];
  /** @type {string[]} */
  const missing = [];
  slugs.forEach((slug, at) => {
    const all = files.get(addresses[at]) ?? {};
    if (Object.hasOwn(all, slug)) there.push({ ...all[slug], slug, address: addresses[at] });
    else missing.push(slug);
  });
  return { there, missing };
}

/** @param {string} address @returns {Promise<Record<string, Facts>>} */
async function file(address) {
  const answer = await fetch(address);
  if (answer.status === 404) return {};
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Returns which file has the facts of a solution, as `facts.rs` reckons. @param {string} slug @param {number} files */
function fileNumber(slug, files) {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % files;
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
