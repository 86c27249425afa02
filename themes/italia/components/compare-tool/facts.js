// Loads the facts about solutions, which the site publishes as JSON files of several solutions
// each.

/**
 * @typedef {{ text: string, lang?: string, url?: string, from?: Fact, date?: string }} Fact
 * @typedef {{ title: string, url: string, source: Fact, rows: Record<string, Fact[]>, answers: Record<string, string | number>,
 *   product: Record<string, string> }} Facts
 * @typedef {Facts & { slug: string, baseUrl: string }} Solution  `baseUrl` is the base URL of relative links in its facts
 */

/**
 * Returns the solutions with these slugs, in the same order, and the slugs that do not exist. Each
 * file is fetched once.
 * @param {string[]} slugs
 * @param {Record<string, string>} words  data attributes of the page: `facts`, the path of the files
 *   without number, and `factsFiles`, how many there are
 */
export async function load(slugs, { facts, factsFiles }) {
  const urls = slugs.map((slug) => new URL(`${facts}${fileNumber(slug, Number(factsFiles))}.json`, document.baseURI).href);
  const distinct = [...new Set(urls)];
  const files = new Map(await Promise.all(distinct.map(async (url) => /** @type {const} */ ([url, await file(url)]))));
  /** @type {Solution[]} */
  const there = [];
  /** @type {string[]} */
  const missing = [];
  slugs.forEach((slug, at) => {
    const all = files.get(urls[at]) ?? {};
    if (Object.hasOwn(all, slug)) there.push({ ...all[slug], slug, baseUrl: urls[at] });
    else missing.push(slug);
  });
  return { there, missing };
}

/**
 * Returns the solutions of a file by slug; none if the file does not exist.
 * @param {string} url @returns {Promise<Record<string, Facts>>}
 */
async function file(url) {
  const answer = await fetch(url);
  if (answer.status === 404) return {};
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/**
 * Returns the number of the file with the facts of a solution: the slug's FNV-1a hash modulo the
 * number of files, as in the build.
 * @param {string} slug @param {number} files
 */
function fileNumber(slug, files) {
  let hash = 0x811c9dc5;
  for (const char of slug) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % files;
}

/**
 * Returns facts as elements, each with its source; without facts, the text `undeclared`.
 * @param {Fact[] | undefined} facts @param {string} baseUrl @param {string} undeclared
 */
export function factElements(facts, baseUrl, undeclared) {
  if (!facts?.length) return [element("span", { className: "muted" }, undeclared)];
  return facts.map((fact) => {
    const source = fact.from ? [" ", element("span", { className: "muted" }, "(", ...sourceOf({ ...fact.from, date: fact.date }, baseUrl), ")")] : [];
    return element("span", { className: "fact" }, linked(fact, baseUrl), ...source);
  });
}

/** Returns a source with its link and date. @param {Fact} source @param {string} baseUrl */
export function sourceOf(source, baseUrl) {
  return [linked(source, baseUrl), source.date ? `, ${source.date}` : ""];
}

/**
 * Returns a fact as a link if its URL is safe, else as text.
 * @param {Fact} fact @param {string} baseUrl
 */
function linked({ text, lang, url }, baseUrl) {
  const to = url && URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
  const inLang = lang ? { lang } : {};
  if (to && /^(https?|mailto):$/.test(to.protocol)) return element("a", { href: to.href, ...inLang }, text);
  return lang ? element("span", inLang, text) : text;
}

/** @param {string} name @param {object} properties @param {(string | Node)[]} children */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
