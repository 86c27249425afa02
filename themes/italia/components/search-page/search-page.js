// The interactive search: updates results and URL while the visitor types and filters, and
// announces the number of results. Without it the page lists the whole catalogue.

import { DEFAULT_SORT, PER_PAGE, highlighted, isEmpty, read, toggled, write } from "./search-state.js";

/**
 * @typedef {import("./search-state.js").State} State
 * @typedef {import("../../../../src/search/client/core.js").Results} Results
 * @typedef {import("../../../../src/search/client/core.js").Found} Found
 * @typedef {import("../../../../src/search/client/core.js").Counted} Counted
 */

/** Time after the last key before the number of results is announced (milliseconds). */
const ANNOUNCE_DELAY = 600;
/** Time after the last key before the URL is updated (milliseconds). */
const URL_DELAY = 250;
/** Values of a facet that are shown before "more". */
const SHOWN_VALUES = 8;

/** Screens on which the filters are in a dialog. */
const NARROW = "(max-width: 61.99rem)";

const root = document.querySelector('[data-enhance="search-page"]');
if (root instanceof HTMLElement) start(root);

/** @param {HTMLElement} root */
async function start(root) {
  try {
    const { open } = await import(new URL(root.dataset.client ?? "", document.baseURI).href);
    const index = await open({ lang: document.documentElement.lang });
    new SearchPage(root, index).start();
  } catch {
    showFailure();
  }
}

class SearchPage {
  /**
   * @param {HTMLElement} root
   * @param {{ search(text: string, options: object): Promise<Results> }} index
   */
  constructor(root, index) {
    this.root = root;
    this.index = index;
    /** @type {Record<string, string>} */
    this.words = /** @type {Record<string, string>} */ ({ ...root.dataset });
    this.input = /** @type {HTMLInputElement} */ (document.querySelector('input[name="q"]'));
    this.form = /** @type {HTMLFormElement} */ (this.input.form);
    this.lists = /** @type {HTMLElement} */ (document.querySelector('[data-part="lists"]'));
    this.dialog = /** @type {HTMLDialogElement} */ (this.part("dialog"));
    this.sort = /** @type {HTMLSelectElement} */ (this.part("sort"));
    this.fieldsets = /** @type {HTMLFieldSetElement[]} */ ([...root.querySelectorAll("fieldset[data-facet]")]);
    const facets = Object.fromEntries(this.fieldsets.map(({ dataset }) => [dataset.facet ?? "", dataset.parameter ?? ""]));
    this.parameters = { facets, sort: this.words.sortParameter, page: this.words.pageParameter };
    this.plurals = new Intl.PluralRules(document.documentElement.lang);
    this.numbers = new Intl.NumberFormat(document.documentElement.lang);
    this.asked = 0;
    this.announcement = 0;
    this.urlUpdate = 0;
    /** Labels of the facet values seen so far. @type {Map<string, Map<string, string>>} */
    this.labels = new Map();
    this.state = this.stateFromUrl();
    /** Choices in the open dialog, not yet applied. @type {State | undefined} */
    this.draft = undefined;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-part="${name}"]`));
  }

  start() {
    const narrow = matchMedia(NARROW);
    narrow.addEventListener("change", () => this.placeFilters(narrow.matches));
    this.placeFilters(narrow.matches);
    this.input.addEventListener("input", () => this.type());
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.part("filters").addEventListener("change", ({ target }) => this.choose(/** @type {HTMLInputElement} */ (target)));
    this.sort.addEventListener("change", () => this.go({ ...this.state, sort: this.sort.value, page: 1 }));
    this.part("clear").addEventListener("click", () => {
      this.go({ ...this.state, filters: {}, page: 1 });
      this.input.focus();
    });
    this.part("open").addEventListener("click", () => {
      this.draft = this.state;
      this.dialog.showModal();
    });
    this.part("close").addEventListener("click", () => this.dialog.close());
    this.part("show").addEventListener("click", () => this.applyDraft());
    this.dialog.addEventListener("close", () => this.leaveDialog());
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  /**
   * Moves the filters next to the results, or into the dialog on narrow screens.
   * @param {boolean} narrow
   */
  placeFilters(narrow) {
    if (narrow) this.dialog.prepend(this.part("choices"));
    else {
      if (this.dialog.open) this.dialog.close();
      this.part("side").append(this.part("choices"));
    }
    // The hint that results update at once is false in the dialog.
    this.part("live").hidden = narrow;
  }

  /** @param {HTMLInputElement} box */
  choose({ name, value }) {
    if (!this.draft) return this.go(toggled(this.state, name, value));
    this.draft = toggled(this.draft, name, value);
    return this.preview(this.draft);
  }

  /** Shows how many results the choices in the dialog would have. @param {State} draft */
  async preview(draft) {
    const found = await this.ask(draft);
    if (found && this.draft === draft) this.showFacets(found, draft);
  }

  applyDraft() {
    const draft = this.draft;
    this.draft = undefined;
    this.dialog.close();
    if (draft && draft !== this.state) this.go(draft);
    document.getElementById("risultati")?.focus();
  }

  /**
   * Discards the choices if the dialog is closed without the button. The browser restores focus.
   */
  leaveDialog() {
    if (!this.draft) return;
    this.draft = undefined;
    this.update();
  }

  /** Restores the state from the URL: on loading, and on going back or forward. */
  restore() {
    this.draft = undefined;
    this.dialog.close();
    this.state = this.stateFromUrl();
    this.input.value = this.state.text;
    this.update();
  }

  /** Returns the state from the URL; an unknown sort order is replaced by the default. */
  stateFromUrl() {
    const state = read(location.search, this.parameters);
    const isKnown = [...this.sort.options].some(({ value }) => value === state.sort);
    return isKnown ? state : { ...state, sort: DEFAULT_SORT };
  }

  type() {
    this.state = { ...this.state, text: this.input.value.trimStart(), page: 1 };
    this.update();
    // Some browsers limit how often the URL may change.
    clearTimeout(this.urlUpdate);
    this.urlUpdate = setTimeout(() => history.replaceState(null, "", this.urlOf(this.state)), URL_DELAY);
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const text = this.input.value.trimStart();
    if (text !== this.state.text) this.go({ ...this.state, text, page: 1 });
  }

  /**
   * Shows another state and adds an entry to the history.
   * @param {State} state @returns {Promise<void>}
   */
  go(state) {
    clearTimeout(this.urlUpdate);
    this.state = state;
    history.pushState(null, "", this.urlOf(state));
    return this.update();
  }

  /** @param {State} state */
  urlOf(state) {
    return write(state, this.parameters) || location.pathname;
  }

  async update() {
    const found = await this.ask(this.state);
    if (!found) return;
    const last = Math.max(1, Math.ceil(found.total / PER_PAGE));
    // The URL may have a page number beyond the last page.
    if (this.state.page > last) await this.go({ ...this.state, page: last });
    else this.show(found);
  }

  /**
   * Returns the results of a state, or `undefined` if a newer search has begun.
   * @param {State} state
   */
  async ask({ text, filters, sort, page }, options = {}) {
    const turn = ++this.asked;
    const wanted = { filters, sort, limit: PER_PAGE, offset: (page - 1) * PER_PAGE, counts: true, excerpts: true, ...options };
    try {
      const found = await this.index.search(text, wanted);
      return turn === this.asked ? found : undefined;
    } catch (error) {
      if (turn === this.asked && /** @type {Error} */ (error).name !== "AbortError") this.fail();
    }
  }

  /** Shows the plain lists and an error message instead of the search. */
  fail() {
    this.root.hidden = true;
    this.lists.hidden = false;
    showFailure();
  }

  /** @param {Results} found */
  show(found) {
    stopWaiting();
    document.querySelector('[data-part="failed"]')?.setAttribute("hidden", "");
    this.root.hidden = false;
    this.lists.hidden = !isEmpty(this.state);
    this.showFacets(found, this.state);
    this.showChips();
    this.part("hits").replaceChildren(...found.hits.map((hit) => this.hit(hit)));
    document.dispatchEvent(new Event("cards"));
    this.sort.value = this.state.sort || DEFAULT_SORT;
    this.showPages(found.total);
    this.showCorrection(found.corrected);
    this.showNone(found.total);
    this.announce(found);
    const site = this.words.siteTitle;
    document.title = this.state.text ? `${this.state.text.trim()}, ${this.count(found)} - ${site}` : `${this.count(found)} - ${site}`;
  }

  /** @param {{ total: number, exact?: boolean }} found */
  count({ total, exact = true }) {
    const category = this.plurals.select(total);
    const key = `count${category[0].toUpperCase()}${category.slice(1)}`;
    if (!total) return this.words.textNone;
    const counted = (this.words[key] ?? this.words.countOther).replace("{n}", this.numbers.format(total));
    return exact ? counted : `${this.words.textAtLeast} ${counted}`;
  }

  /** Announces the number of results after a pause; no results at once. @param {Results} found */
  announce(found) {
    clearTimeout(this.announcement);
    const status = this.part("status");
    const say = () => (status.textContent = this.count(found));
    if (found.total && status.textContent) this.announcement = setTimeout(say, ANNOUNCE_DELAY);
    else say();
  }

  /** @param {Found} hit */
  hit({ url, title, titleLang, summary, summaryLang, excerpt, textLang, kind: type, kindLabel, organisation, written }) {
    const kind = element("p", { className: "entry-card-kind" }, kindLabel);
    const link = element("a", { href: this.words.root + url, ...langOf(titleLang) }, ...this.marked(title, written));
    const quoted = excerpt ? [element("p", { className: "excerpt", ...langOf(textLang) }, ...this.marked(excerpt, written))] : [];
    const summed = summary ? [element("p", langOf(summaryLang), ...this.marked(summary, written))] : [];
    const body = organisation ? [element("p", { className: "entry-card-end" }, organisation)] : [];
    const card = element("article", { className: "entry-card" }, kind, element("h3", {}, link), ...summed, ...quoted, ...body);
    if (type === "solution") card.dataset.compare = url.split("/").at(-2);
    return card;
  }

  /** @param {string} text @param {string[]} marks */
  marked(text, marks) {
    return highlighted(text, marks).map((part) => (part.marked ? element("mark", {}, part.text) : part.text));
  }

  /** @param {string} facet @param {string} value */
  valueLabel(facet, value) {
    return this.labels.get(facet)?.get(value) ?? value;
  }

  /** @param {Results} found @param {State} state */
  showFacets(found, { filters }) {
    let chosenCount = 0;
    for (const fieldset of this.fieldsets) {
      const facet = fieldset.dataset.facet ?? "";
      const chosen = filters[facet] ?? [];
      const counted = withChosen(found.facets[facet] ?? [], chosen, (value) => this.valueLabel(facet, value));
      const values = counted.filter(({ value, count }) => count || chosen.includes(value));
      chosenCount += chosen.length;
      this.remember(facet, values);
      fieldset.hidden = !values.length;
      this.showValues(fieldset, facet, values, chosen);
    }
    this.part("filter-count").textContent = chosenCount ? `(${chosenCount})` : "";
    this.part("show").textContent = found.total ? `${this.words.textShow} ${this.count(found)}` : this.words.textNone;
  }

  /** @param {HTMLFieldSetElement} fieldset @param {string} facet @param {Counted[]} values @param {string[]} chosen */
  showValues(fieldset, facet, values, chosen) {
    const place = /** @type {HTMLElement} */ (fieldset.querySelector('[data-part="values"]'));
    const active = document.activeElement;
    const focused = active instanceof HTMLInputElement && place.contains(active) ? active.value : null;
    const wasOpen = place.querySelector("details")?.open ?? false;
    const boxes = values.map((value) => this.box(facet, value, chosen.includes(value.value)));
    const first = boxes.filter((_, at) => at < SHOWN_VALUES || chosen.includes(values[at].value));
    const rest = boxes.filter((box) => !first.includes(box));
    place.replaceChildren(...first);
    if (rest.length) place.append(element("details", { open: wasOpen }, element("summary", {}, this.words.textMore), ...rest));
    // The focused checkbox has been replaced by a new one.
    if (focused !== null) [...place.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
  }

  /** @param {string} facet @param {Counted} counted @param {boolean} checked */
  box(facet, { value, label, count }, checked) {
    const input = element("input", { type: "checkbox", name: facet, value, checked });
    return element("label", {}, input, element("span", {}, label), element("span", { className: "count" }, this.numbers.format(count)));
  }

  /** @param {string} facet @param {Counted[]} values */
  remember(facet, values) {
    const known = this.labels.get(facet) ?? new Map();
    this.labels.set(facet, known);
    for (const { value, label } of values) known.set(value, label);
  }

  showChips() {
    const chips = Object.entries(this.state.filters).flatMap(([facet, values]) => values.map((value) => this.chip(facet, value)));
    const place = this.part("chips");
    place.querySelector("ul")?.replaceChildren(...chips);
    place.hidden = !chips.length;
  }

  /** @param {string} facet @param {string} value */
  chip(facet, value) {
    const cross = element("span", { ariaHidden: "true" }, "×");
    const hint = element("span", { className: "visually-hidden" }, `${this.words.textRemove}: `);
    const button = element("button", { type: "button" }, hint, this.valueLabel(facet, value), cross);
    button.addEventListener("click", async () => {
      await this.go(toggled(this.state, facet, value));
      // The button is gone, so focus moves to the first remaining chip, or to the field.
      const left = this.part("chips").querySelector("li button");
      (left instanceof HTMLElement ? left : this.input).focus();
    });
    return element("li", {}, button);
  }

  /** @param {number} total */
  showPages(total) {
    const last = Math.ceil(total / PER_PAGE);
    const { page } = this.state;
    const nav = this.part("pages");
    nav.hidden = last < 2;
    const near = Array.from({ length: last }, (_, at) => at + 1).filter((at) => at === 1 || at === last || Math.abs(at - page) < 2);
    const items = near.map((at) => this.pageLink(at, this.numbers.format(at), `${this.words.textPage} `, at === page));
    if (page > 1) items.unshift(this.pageLink(page - 1, this.words.textPrevious));
    if (page < last) items.push(this.pageLink(page + 1, this.words.textNext));
    nav.querySelector("ul")?.replaceChildren(...items);
  }

  /** @param {number} page @param {string} label */
  pageLink(page, label, hidden = "", current = false) {
    const link = element("a", { href: this.urlOf({ ...this.state, page }) });
    if (hidden) link.append(element("span", { className: "visually-hidden" }, hidden));
    link.append(label);
    if (current) link.setAttribute("aria-current", "page");
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      await this.go({ ...this.state, page });
      document.getElementById("risultati")?.focus();
    });
    return element("li", {}, link);
  }

  /** @param {string} [corrected] */
  showCorrection(corrected) {
    const place = this.part("corrected");
    place.hidden = !corrected;
    if (corrected) place.replaceChildren(`${this.words.textCorrected} `, this.offer(corrected, { ...this.state, text: corrected, page: 1 }));
  }

  /**
   * Without results, shows the lists and offers to remove each filter that hides some.
   * @param {number} total
   */
  async showNone(total) {
    const place = this.part("none"), offers = place.querySelector("ul");
    place.hidden = total > 0;
    offers?.replaceChildren();
    if (total) return;
    this.lists.hidden = false;
    for (const [facet, values] of Object.entries(this.state.filters)) {
      for (const value of values) {
        const without = toggled(this.state, facet, value);
        const found = await this.ask(without, { limit: 0, excerpts: false });
        if (!found) return;
        const words = `${this.words.textWithout} «${this.valueLabel(facet, value)}»: ${this.count(found)}`;
        if (found.total) offers?.append(element("li", {}, this.offer(words, without)));
      }
    }
  }

  /** @param {string} words @param {State} state */
  offer(words, state) {
    const link = element("a", { href: this.urlOf(state) }, words);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.input.value = state.text;
      this.go(state);
      this.input.focus();
    });
    return link;
  }
}

function showFailure() {
  stopWaiting();
  document.querySelector('[data-part="failed"]')?.removeAttribute("hidden");
}

function stopWaiting() {
  document.querySelector('[data-part="waiting"]')?.remove();
}

/**
 * Returns the values of a facet and the chosen ones that have no results.
 * @param {Counted[]} values
 * @param {string[]} chosen
 * @param {(value: string) => string} label
 */
function withChosen(values, chosen, label) {
  const missing = chosen.filter((value) => !values.some((known) => known.value === value));
  return [...values, ...missing.map((value) => ({ value, label: label(value), count: 0 }))];
}

/** Returns a `lang` attribute, if a text is not in the page's language. @param {string} [lang] */
function langOf(lang) {
  return lang ? { lang } : {};
}

/** @param {string} name @param {object} properties @param {(string | Node)[]} children */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
