// Compares the solutions named in the URL, side by side. Without it the page links to ready-made
// comparisons.

import { MAX_SOLUTIONS, choose, chosen, read, write } from "../compare-tray/compare-state.js";
import { element, factElements, load, sourceOf } from "./facts.js";

/** @typedef {import("./facts.js").Solution} Solution */

const root = document.querySelector('[data-enhance="compare"]');
if (root instanceof HTMLElement) start(root);

/** @param {HTMLElement} root */
function start(root) {
  const words = /** @type {Record<string, string>} */ ({ ...root.dataset });
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
  const differences = /** @type {HTMLInputElement} */ (part("differences"));
  const input = /** @type {HTMLInputElement} */ (part("finder").querySelector("input"));
  /** @type {Solution[]} */
  let solutions = [];
  let turn = 0;
  /** @type {Promise<any> | undefined} */
  let index;

  addEventListener("popstate", () => readUrl());
  differences.addEventListener("change", () => history.replaceState(null, "", urlOf(solutions)));
  part("print").addEventListener("click", () => print());
  part("finder").addEventListener("submit", find);
  readUrl();
  root.hidden = false;

  /** Shows the solutions named in the URL, or those chosen on other pages if it names none. */
  function readUrl() {
    const query = new URLSearchParams(location.search);
    differences.checked = query.has("diff");
    const asked = read(location.search);
    if (asked.length || query.has("s")) return show(asked, "");
    const slugs = chosen(words.root).map(({ slug }) => slug);
    if (slugs.length) history.replaceState(null, "", write(slugs));
    return show(slugs, "");
  }

  /**
   * Loads and shows solutions, unless a later call overtakes this one.
   * @param {string[]} slugs @param {string} message  shown once they are loaded
   */
  async function show(slugs, message) {
    const mine = ++turn;
    // Hides the content below while loading, so that it does not visibly move.
    root.toggleAttribute("data-waiting", slugs.length > 0 && part("result").hidden);
    try {
      const { there, missing } = await load(slugs, words);
      if (mine !== turn) return;
      solutions = there;
      fill();
      const unknown = missing.length ? `${words.textUnknown} ${missing.join(", ")}.` : "";
      part("status").textContent = [message, unknown].filter(Boolean).join(" ");
    } catch {
      if (mine === turn) part("status").textContent = words.textFailed;
    } finally {
      if (mine === turn) root.removeAttribute("data-waiting");
    }
  }

  /** @param {Solution[]} all */
  function urlOf(all) {
    const query = write(all.map(({ slug }) => slug));
    const only = differences.checked ? `${query ? "&" : "?"}diff` : "";
    return `${query}${only}` || location.pathname;
  }

  /**
   * Shows other solutions and adds an entry to the browser's history.
   * @param {string[]} slugs @param {string} message
   */
  async function go(slugs, message) {
    history.pushState(null, "", write(slugs) ? `${write(slugs)}${differences.checked ? "&diff" : ""}` : location.pathname);
    await show(slugs, message);
    choose(words.root, solutions.map(({ slug, title }) => ({ slug, title })));
  }

  function fill() {
    part("result").hidden = !solutions.length;
    part("chosen").replaceChildren(...solutions.map(chip));
    part("assess").setAttribute("href", words.assessment + write(solutions.map(({ slug }) => slug)));
    const names = solutions.map(({ title }) => title).join(", ");
    document.title = `${names ? `${words.title}: ${names}` : words.title} - ${words.siteTitle}`;
    const table = /** @type {HTMLTableElement} */ (part("table").querySelector("table"));
    for (const old of table.querySelectorAll("[data-column]")) old.remove();
    for (const group of table.querySelectorAll(".compare-group")) group.setAttribute("colspan", String(solutions.length + 1));
    table.tHead?.rows[0].append(...solutions.map((one) => cell("th", { scope: "col" }, element("a", { href: page(one) }, one.title))));
    const rows = /** @type {HTMLElement[]} */ ([...table.querySelectorAll("[data-row]")]);
    for (const row of rows) fillRow(row);
    part("blocks").replaceChildren(...solutions.map((one, at) => block(one, rows, at)));
  }

  /** @param {HTMLElement} row */
  function fillRow(row) {
    const name = row.dataset.row ?? "";
    const isSource = name === "source";
    const texts = new Set(solutions.map((one) => JSON.stringify(one.rows[name]?.map(({ text }) => text))));
    row.hidden = !isSource && solutions.every((one) => !one.rows[name]);
    row.toggleAttribute("data-differs", isSource || texts.size > 1);
    row.append(...solutions.map((one) => cell("td", {}, ...(isSource ? sourceOf(one.source, one.baseUrl) : facts(one, name)))));
    const group = row.closest("tbody");
    if (group) group.hidden = ![...group.querySelectorAll("[data-row]")].some((other) => !other.hasAttribute("hidden"));
  }

  /** @param {Solution} one @param {string} name */
  function facts(one, name) {
    return factElements(one.rows[name], one.baseUrl, words.textUndeclared);
  }

  /** @param {string} name @param {object} properties @param {(string | Node)[]} children */
  function cell(name, properties, ...children) {
    const made = element(name, properties, ...children);
    made.dataset.column = "";
    return made;
  }

  /** @param {Solution} one */
  function page(one) {
    return new URL(one.url, one.baseUrl).href;
  }

  /**
   * Returns the section of a single solution, for narrow screens.
   * @param {Solution} one @param {HTMLElement[]} rows @param {number} at
   */
  function block(one, rows, at) {
    const list = element("dl", { className: "sheet" });
    for (const row of rows.filter((row) => !row.hidden)) {
      const value = row.querySelectorAll("td")[at];
      const line = element("div", {}, element("dt", {}, row.querySelector("th")?.textContent ?? ""), element("dd", {}, ...value.cloneNode(true).childNodes));
      line.toggleAttribute("data-differs", row.hasAttribute("data-differs"));
      list.append(line);
    }
    return element("section", {}, element("h2", {}, element("a", { href: page(one) }, one.title)), list);
  }

  /** @param {Solution} one */
  function chip(one) {
    const hint = element("span", { className: "visually-hidden" }, `${words.textRemove} `);
    const button = element("button", { type: "button" }, hint, one.title, " ×");
    button.addEventListener("click", async () => {
      await go(solutions.filter((other) => other !== one).map(({ slug }) => slug), `${words.textRemoved} ${one.title}.`);
      const next = part("chosen").querySelector("button") ?? input;
      next.focus();
    });
    return element("li", {}, button);
  }

  /** Searches for solutions to add. @param {Event} event */
  async function find(event) {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    try {
      index ??= import(new URL(words.client, document.baseURI).href).then(({ open }) => open({ lang: document.documentElement.lang }));
      const { hits } = await (await index).search(text, { filters: { kind: ["solution"] }, limit: 6 });
      offer(hits.map((/** @type {any} */ hit) => ({ title: hit.title, slug: hit.url.split("/").at(-2) })));
    } catch {
      index = undefined;
      part("status").textContent = words.textFailed;
    }
  }

  /**
   * Lists found solutions that are not yet compared.
   * @param {{ slug: string, title: string }[]} hits
   */
  function offer(hits) {
    const others = hits.filter(({ slug }) => !solutions.some((one) => one.slug === slug));
    part("found").replaceChildren(...others.map(offered));
    if (others.length) part("found").querySelector("button")?.focus();
    else part("status").textContent = words.textNothing;
  }

  /** @param {{ slug: string, title: string }} hit */
  function offered({ slug, title }) {
    const button = element("button", { type: "button", className: "button" }, `${words.textAdd} ${title}`);
    button.dataset.tone = "outline";
    button.addEventListener("click", async () => {
      if (solutions.length >= MAX_SOLUTIONS) {
        part("status").textContent = words.textMost;
        return;
      }
      part("found").replaceChildren();
      input.value = "";
      await go([...solutions.map((one) => one.slug), slug], `${words.textAdded} ${title}.`);
      input.focus();
    });
    return element("li", {}, button);
  }
}
