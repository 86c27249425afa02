// Searches as one types and chooses, keeps the address in step, and announces the count. Without it the page lists the whole catalogue.

import { DEFAULT_SORT, PER_PAGE, highlighted, isEmpty, read, toggled, write } from "./search-state.js";

/** @typedef {import("./search-state.js").State} State */

const SETTLED = 600; // milliseconds after the last key before the count is read out
const SHOWN_VALUES = 8;

const root = document.querySelector('[data-enhance="search-page"]');
if (root) start(root);

async function start(root) {
  const { client } = root.dataset;
  try {
    const { open } = await import(new URL(client, document.baseURI).href);
    const index = await open({ lang: document.documentElement.lang });
    new SearchPage(root, index).start();
  } catch {
    showFailure();
  }
}

class SearchPage {
  constructor(root, index) {
    this.root = root;
    this.index = index;
    this.words = root.dataset;
    this.input = document.querySelector('input[name="q"]');
    this.form = this.input.form;
    this.lists = document.querySelector('[data-part="lists"]');
    this.fieldsets = [...root.querySelectorAll("fieldset[data-facet]")];
    const facets = Object.fromEntries(this.fieldsets.map(({ dataset }) => [dataset.facet, dataset.parameter]));
    this.parameters = { facets, sort: this.words.sortParameter, page: this.words.pageParameter };
    this.plurals = new Intl.PluralRules(document.documentElement.lang);
    this.numbers = new Intl.NumberFormat(document.documentElement.lang);
    this.asked = 0;
    /** What each value of a facet is called, as far as it was met. @type {Record<string, Record<string, string>>} */
    this.labels = { kind: { solution: this.words.kindSolution, community: this.words.kindCommunity, practice: this.words.kindPractice } };
    /** @type {State} */
    this.state = read(location.search, this.parameters);
  }

  part(name) {
    return this.root.querySelector(`[data-part="${name}"]`);
  }

  start() {
    if (matchMedia("(max-width: 61.99rem)").matches) this.root.querySelector(".filters").open = false;
    this.input.addEventListener("input", () => this.type());
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.part("filters").addEventListener("change", ({ target }) => this.go(toggled(this.state, target.name, target.value)));
    this.part("sort").addEventListener("change", ({ target }) => this.go({ ...this.state, sort: target.value, page: 1 }));
    this.part("clear").addEventListener("click", () => {
      this.go({ ...this.state, filters: {}, page: 1 });
      this.input.focus();
    });
    this.part("show").addEventListener("click", () => this.leaveFilters());
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  /** Where filters fold away, choosing them ends with a look at what is left. */
  leaveFilters() {
    this.root.querySelector(".filters").open = false;
    document.getElementById("risultati").focus();
  }

  /** Takes the state from the address: on arrival, and when going back or forth. */
  restore() {
    this.state = read(location.search, this.parameters);
    this.input.value = this.state.text;
    this.update();
  }

  type() {
    this.state = { ...this.state, text: this.input.value.trim(), page: 1 };
    history.replaceState(null, "", this.address(this.state));
    this.update();
  }

  submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (text !== this.state.text) this.go({ ...this.state, text, page: 1 });
  }

  /** Moves to another state as to another page: the way back leads here. @param {State} state */
  go(state) {
    this.state = state;
    history.pushState(null, "", this.address(state));
    return this.update();
  }

  address(state) {
    return write(state, this.parameters) || location.pathname;
  }

  async update() {
    const turn = ++this.asked;
    const { text, filters, sort, page } = this.state;
    const wanted = { filters, sort, limit: PER_PAGE, offset: (page - 1) * PER_PAGE, counts: true };
    try {
      const found = await this.index.search(text, wanted);
      // Answers may overtake one another; only the latest question counts.
      if (turn === this.asked) this.show(found);
    } catch (error) {
      if (error.name !== "AbortError") this.fail();
    }
  }

  /** The lists still stand when the index does not answer. */
  fail() {
    this.root.hidden = true;
    this.lists.hidden = false;
    showFailure();
  }

  show(found) {
    stopWaiting();
    this.root.hidden = false;
    this.lists.hidden = !isEmpty(this.state);
    this.showFacets(found.facets ?? {});
    this.showChips();
    this.part("hits").replaceChildren(...found.hits.map((hit) => this.hit(hit)));
    this.part("sort").value = this.state.sort || DEFAULT_SORT;
    this.showPages(found.total);
    this.showCorrection(found.corrected);
    this.showNone(found.total);
    this.announce(found.total);
    this.part("show").textContent = found.total ? `${this.words.textShow} ${this.count(found.total)}` : this.words.textNone;
    const site = this.words.siteTitle;
    document.title = this.state.text ? `${this.state.text}, ${this.count(found.total)} - ${site}` : `${this.count(found.total)} - ${site}`;
  }

  count(total) {
    const category = this.plurals.select(total);
    const key = `count${category[0].toUpperCase()}${category.slice(1)}`;
    return total ? (this.words[key] ?? this.words.countOther).replace("{n}", this.numbers.format(total)) : this.words.textNone;
  }

  /** Only the count is read out, once the visitor pauses; that there is nothing, at once. */
  announce(total) {
    clearTimeout(this.announcement);
    const status = this.part("status");
    const say = () => (status.textContent = this.count(total));
    if (total && status.textContent) this.announcement = setTimeout(say, SETTLED);
    else say();
  }

  hit(hit) {
    const kind = element("p", { className: "entry-card-kind" }, this.valueLabel("kind", hit.kind));
    const link = element("a", { href: this.words.root + hit.url }, ...this.marked(hit.title, hit.marks));
    const summary = hit.summary ? [element("p", {}, ...this.marked(hit.summary, hit.marks))] : [];
    return element("article", { className: "entry-card" }, kind, element("h3", {}, link), ...summary);
  }

  marked(text, marks) {
    return highlighted(text, marks).map((part) => (part.marked ? element("mark", {}, part.text) : part.text));
  }

  valueLabel(facet, value) {
    return this.labels[facet]?.[value] ?? value;
  }

  showFacets(facets) {
    let chosenCount = 0;
    for (const fieldset of this.fieldsets) {
      const { facet } = fieldset.dataset;
      const chosen = this.state.filters[facet] ?? [];
      const counted = withChosen(facets[facet] ?? [], chosen, (value) => this.valueLabel(facet, value));
      const values = counted.filter(({ value, count }) => count || chosen.includes(value));
      chosenCount += chosen.length;
      this.remember(facet, values);
      fieldset.hidden = !values.length;
      this.showValues(fieldset, facet, values, chosen);
    }
    this.part("filter-count").textContent = chosenCount ? `(${chosenCount})` : "";
  }

  showValues(fieldset, facet, values, chosen) {
    const place = fieldset.querySelector('[data-part="values"]');
    const focused = place.contains(document.activeElement) ? document.activeElement.value : null;
    const wasOpen = place.querySelector("details")?.open ?? false;
    const boxes = values.map((value) => this.box(facet, value, chosen.includes(value.value)));
    const first = boxes.filter((_, at) => at < SHOWN_VALUES || chosen.includes(values[at].value));
    const rest = boxes.filter((box) => !first.includes(box));
    place.replaceChildren(...first);
    if (rest.length) place.append(element("details", { open: wasOpen }, element("summary", {}, this.words.textMore), ...rest));
    // The box that was just ticked is a new one, and focus must not move by itself.
    if (focused !== null) [...place.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
  }

  box(facet, { value, label, count }, checked) {
    const input = element("input", { type: "checkbox", name: facet, value, checked });
    return element("label", {}, input, element("span", {}, label), element("span", { className: "count" }, this.numbers.format(count)));
  }

  remember(facet, values) {
    const known = (this.labels[facet] ??= {});
    for (const { value, label } of values) known[value] = label;
  }

  showChips() {
    const chips = Object.entries(this.state.filters).flatMap(([facet, values]) => values.map((value) => this.chip(facet, value)));
    const place = this.part("chips");
    place.querySelector("ul").replaceChildren(...chips);
    place.hidden = !chips.length;
  }

  chip(facet, value) {
    const cross = element("span", { ariaHidden: "true" }, "×");
    const hint = element("span", { className: "visually-hidden" }, `${this.words.textRemove}: `);
    const button = element("button", { type: "button" }, hint, this.valueLabel(facet, value), cross);
    button.addEventListener("click", async () => {
      await this.go(toggled(this.state, facet, value));
      // The button is gone: the next place to be is the first chip left, or the field.
      (this.part("chips").querySelector("li button") ?? this.input).focus();
    });
    return element("li", {}, button);
  }

  showPages(total) {
    const last = Math.ceil(total / PER_PAGE);
    const { page } = this.state;
    const nav = this.part("pages");
    nav.hidden = last < 2;
    const near = Array.from({ length: last }, (_, at) => at + 1).filter((at) => at === 1 || at === last || Math.abs(at - page) < 2);
    const items = near.map((at) => this.pageLink(at, this.numbers.format(at), `${this.words.textPage} `, at === page));
    if (page > 1) items.unshift(this.pageLink(page - 1, this.words.textPrevious));
    if (page < last) items.push(this.pageLink(page + 1, this.words.textNext));
    nav.querySelector("ul").replaceChildren(...items);
  }

  pageLink(page, label, hidden = "", current = false) {
    const link = element("a", { href: this.address({ ...this.state, page }) });
    if (hidden) link.append(element("span", { className: "visually-hidden" }, hidden));
    link.append(label);
    if (current) link.setAttribute("aria-current", "page");
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      await this.go({ ...this.state, page });
      this.root.querySelector(".results").scrollIntoView();
    });
    return element("li", {}, link);
  }

  showCorrection(corrected) {
    const place = this.part("corrected");
    place.hidden = !corrected;
    if (corrected) place.replaceChildren(`${this.words.textCorrected} `, this.offer(corrected, { ...this.state, text: corrected, page: 1 }));
  }

  /** Nothing found is never a dead end: each filter can be let go. */
  showNone(total) {
    const place = this.part("none");
    place.hidden = total > 0;
    const filters = Object.entries(this.state.filters).flatMap(([facet, values]) => values.map((value) => [facet, value]));
    const without = ([facet, value]) => this.offer(`${this.words.textWithout} «${this.valueLabel(facet, value)}»`, toggled(this.state, facet, value));
    place.querySelector("ul").replaceChildren(...filters.map((filter) => element("li", {}, without(filter))));
    if (!total) this.lists.hidden = false;
  }

  offer(words, state) {
    const link = element("a", { href: this.address(state) }, words);
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
  document.querySelector('[data-part="failed"]').hidden = false;
}

function stopWaiting() {
  document.querySelector('[data-part="waiting"]')?.remove();
}

/** A value that is chosen stays in sight, even when nothing is left under it. */
function withChosen(values, chosen, label) {
  const missing = chosen.filter((value) => !values.some((known) => known.value === value));
  return [...values, ...missing.map((value) => ({ value, label: label(value), count: 0 }))];
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
