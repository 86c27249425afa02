// Lists the pages saved for offline reading, latest first, and links to the page that failed to
// load.

const list = document.querySelector('[data-enhance="kept-pages"]');
if (list instanceof HTMLElement) start(list);

/** @param {HTMLElement} list */
async function start(list) {
  const root = new URL(list.dataset.root ?? "", document.baseURI).href;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (list.querySelector(`[data-part="${name}"]`));
  const asked = new URL(new URLSearchParams(location.search).get("page") ?? "", root);
  const retry = /** @type {HTMLAnchorElement} */ (part("retry"));
  if (asked.href.startsWith(root)) retry.href = asked.href;

  const names = (await caches.keys()).filter((name) => name.startsWith(`filiera ${root} `) && name.endsWith(" pages"));
  const items = [];
  for (const name of names) {
    const cache = await caches.open(name);
    for (const { url } of [...(await cache.keys())].reverse()) {
      const text = (await (await cache.match(url))?.text()) ?? "";
      const link = Object.assign(document.createElement("a"), { href: url, ...titleOf(text) });
      const item = document.createElement("li");
      item.append(link);
      items.push(item);
    }
  }
  part("pages").replaceChildren(...items);
  part("none").hidden = items.length > 0;
}

/** Characters that pages escape. */
const CHARACTERS = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

/**
 * Returns the title of a page of this site and its language. The page is not parsed, since the policy
 * of pages lets no script turn text into HTML.
 * @param {string} html
 */
function titleOf(html) {
  const [, own = "", title = ""] = html.match(/<title([^>]*)>([^<]*)/) ?? [];
  const [, page = ""] = html.match(/<html([^>]*)>/) ?? [];
  const [, lang = ""] = own.match(/ lang="([^"]*)"/) ?? page.match(/ lang="([^"]*)"/) ?? [];
  const character = (/** @type {string} */ written, /** @type {keyof CHARACTERS} */ name) => CHARACTERS[name] ?? written;
  return { textContent: title.replace(/&([a-z]+|#39|#x27);/g, character).trim(), lang };
}
