// Adds a "compare" checkbox to each solution on the page, and lists the chosen ones in a tray at
// the bottom of the window.

import { MAX_SOLUTIONS, choose, chosen, onChoice, write } from "./compare-state.js";

/** @typedef {import("./compare-state.js").Choice} Choice */

const tray = document.querySelector('[data-enhance="compare-tray"]');
if (tray instanceof HTMLElement) start(tray);

/** @param {HTMLElement} tray */
function start(tray) {
  const words = /** @type {Record<string, string>} */ ({ ...tray.dataset });
  const { root } = words;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (tray.querySelector(`[data-part="${name}"]`));
  const link = /** @type {HTMLAnchorElement} */ (part("open"));
  const page = link.href;
  const status = /** @type {HTMLElement} */ (document.querySelector('[data-part="compare-status"]'));
  let choices = chosen(root);

  addCheckboxes();
  show();
  // Dispatched by the search page whenever it shows new cards.
  document.addEventListener("cards", addCheckboxes);
  onChoice(root, () => {
    choices = chosen(root);
    show();
  });
  addEventListener("pageshow", () => {
    choices = chosen(root);
    show();
  });
  new ResizeObserver(([{ borderBoxSize }]) => {
    // The focused element must not be covered by the tray, even after the tray grows.
    document.documentElement.style.scrollPaddingBlockEnd = `${(borderBoxSize[0]?.blockSize ?? 0) + 16}px`;
    const focused = document.activeElement;
    const isLaidOut = focused?.matches("a, button, input, select, summary") && !tray.hidden;
    if (focused && isLaidOut && !tray.contains(focused) && isBehind(focused, tray)) focused.scrollIntoView({ block: "nearest" });
  }).observe(tray);
  part("empty").addEventListener("click", () => {
    update([], words.textEmptied);
    document.getElementById("contenuto")?.focus();
  });

  /** Adds checkboxes where there are none yet. */
  function addCheckboxes() {
    for (const place of document.querySelectorAll("[data-compare]:not(:has(> .compare-box))")) {
      if (place instanceof HTMLElement) place.append(box(place));
    }
    tickCheckboxes();
  }

  /** @param {HTMLElement} place */
  function box(place) {
    const title = place.dataset.title ?? place.querySelector("h2, h3")?.textContent ?? "";
    const input = Object.assign(document.createElement("input"), { type: "checkbox", value: place.dataset.compare });
    input.ariaLabel = `${words.textCompare} ${title}`;
    const label = Object.assign(document.createElement("label"), { className: "compare-box" });
    label.append(input, words.textCompare);
    input.addEventListener("change", () => {
      if (input.checked) add({ slug: input.value, title });
      else remove(input.value);
    });
    return label;
  }

  /** @param {Choice} choice */
  function add(choice) {
    if (choices.length < MAX_SOLUTIONS) update([...choices, choice], `${choice.title}. ${choices.length + 1} ${words.textChosen}.`);
    else update(choices, words.textMost);
  }

  /** @param {string} slug */
  function remove(slug) {
    const title = choices.find((choice) => choice.slug === slug)?.title ?? "";
    update(choices.filter((choice) => choice.slug !== slug), `${words.textRemoved} ${title}.`);
  }

  /**
   * Saves and shows the choices, and announces the change.
   * @param {Choice[]} next @param {string} message
   */
  function update(next, message) {
    choices = next;
    choose(root, choices);
    show();
    status.textContent = message;
    status.classList.toggle("visually-hidden", message !== words.textMost);
  }

  function show() {
    tray.hidden = !choices.length;
    part("chosen").replaceChildren(...choices.map(item));
    part("count").textContent = String(choices.length);
    link.href = page + write(choices.map(({ slug }) => slug));
    tickCheckboxes();
  }

  /** Ticks the checkboxes of the chosen solutions. */
  function tickCheckboxes() {
    for (const input of document.querySelectorAll(".compare-box > input")) {
      if (input instanceof HTMLInputElement) input.checked = choices.some(({ slug }) => slug === input.value);
    }
  }

  /** @param {Choice} choice */
  function item({ slug, title }) {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    const hint = Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: `${words.textRemove} ` });
    button.append(hint, title, " ×");
    button.addEventListener("click", () => {
      remove(slug);
      const next = tray.querySelector("li button") ?? document.getElementById("contenuto");
      if (next instanceof HTMLElement) next.focus();
    });
    const line = document.createElement("li");
    line.append(button);
    return line;
  }
}

/**
 * Returns true if the tray covers the lower edge of an element.
 * @param {Element} one @param {Element} tray
 */
function isBehind(one, tray) {
  return one.getBoundingClientRect().bottom > tray.getBoundingClientRect().top;
}
