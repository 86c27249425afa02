// Suggests pages below a search field: entries, topics, places and organisations. Without it, or
// without the index, the field is a plain form.

/** @typedef {import("../../../../src/search/client/core.js").Suggestion} Suggestion */

/** Time after the last key before suggestions are fetched (milliseconds). */
const PAUSE = 120;

for (const form of document.querySelectorAll('[data-enhance="search-box"]')) enhance(/** @type {HTMLFormElement} */ (form));

/** @param {HTMLFormElement} form */
function enhance(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector('input[type="search"]'));
  const list = listBelow(form, input);
  /** @type {Promise<any> | undefined} */
  let index;
  let chosen = -1;
  let asked = 0;
  let waiting = 0;

  // Fetches nothing until the field is used.
  input.addEventListener("focus", () => (index ??= opened(form)));
  form.addEventListener("submit", close);
  input.addEventListener("input", suggest);
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", () => setTimeout(() => document.activeElement === input || close(), 150));

  function suggest() {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  }

  async function ask() {
    const turn = ++asked;
    const typed = input.value;
    const client = typed.trim().length > 1 ? await (index ??= opened(form)) : null;
    // Lets the next key try again after a failure.
    if (!client) index = undefined;
    const found = client ? await client.suggest(typed).catch(() => []) : [];
    // A later request may have been answered first.
    if (turn === asked && document.activeElement === input) show(found);
  }

  /** @param {Suggestion[]} found */
  function show(found) {
    list.replaceChildren(...found.map(option));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    choose(-1);
  }

  /** @param {Suggestion} suggestion @param {number} position */
  function option({ text, lang, url, kind, kindLabel }, position) {
    const item = document.createElement("li");
    const label = document.createElement("span");
    item.id = `${list.id}-${position}`;
    item.role = "option";
    item.dataset.url = url;
    label.className = "muted";
    label.textContent = kindLabel ?? form.dataset[`kind${kind[0].toUpperCase()}${kind.slice(1)}`] ?? "";
    const name = document.createElement("span");
    if (lang) name.lang = lang;
    name.textContent = text;
    item.append(name, " ", label);
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => visit(item));
    return item;
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (list.hidden || event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      event.preventDefault();
      const count = list.children.length + 1;
      choose(((chosen + 1 + step + count) % count) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      visit(items()[chosen]);
    }
  }

  /** @param {number} position */
  function choose(position) {
    chosen = position;
    items().forEach((item, at) => item.setAttribute("aria-selected", String(at === position)));
    if (position < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", items()[position].id);
  }

  /** Goes to the page that a suggestion names. @param {HTMLElement} item */
  function visit(item) {
    // Suggested URLs are relative to the root, the parent folder of the client's.
    const root = new URL("../", new URL(form.dataset.client ?? "", document.baseURI));
    location.assign(new URL(item.dataset.url ?? "", root));
  }

  function items() {
    return /** @type {HTMLElement[]} */ ([...list.children]);
  }

  function close() {
    // Discards pending requests.
    clearTimeout(waiting);
    asked++;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
function listBelow(form, input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-suggestions`;
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", form.dataset.suggestions ?? "");
  form.append(list);
  input.role = "combobox";
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  return list;
}

/** @param {HTMLFormElement} form */
async function opened(form) {
  try {
    const { open } = await import(new URL(form.dataset.client ?? "", document.baseURI).href);
    return await open({ lang: document.documentElement.lang });
  } catch {
    return null;
  }
}
