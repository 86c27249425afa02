// Offers completions under a search field. Without it the field is a plain form, and stays one if the index cannot be opened.

const MOST = 6;

for (const form of document.querySelectorAll('[data-enhance="search-box"]')) enhance(form);

/** @param {HTMLFormElement} form */
function enhance(form) {
  const input = form.querySelector('input[type="search"]');
  const list = listBelow(form, input);
  /** @type {Promise<any> | undefined} */
  let index;
  let chosen = -1;
  let asked = 0;

  // Nothing is fetched before somebody means to search.
  input.addEventListener("focus", () => (index ??= opened(form)), { once: true });
  input.addEventListener("input", suggest);
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", () => setTimeout(close, 150));

  async function suggest() {
    const turn = ++asked;
    const prefix = input.value.trim();
    const opened_ = prefix.length > 1 ? await (index ??= opened(form)) : null;
    const words = opened_ ? await opened_.suggest(prefix).catch(() => []) : [];
    // A slower answer to an earlier question is no longer wanted.
    if (turn === asked && document.activeElement === input) show(words.map(wordsOf).filter(Boolean).slice(0, MOST));
  }

  function show(words) {
    list.replaceChildren(...words.map(option));
    list.hidden = !words.length;
    input.setAttribute("aria-expanded", String(words.length > 0));
    choose(-1);
  }

  function option(words, position) {
    const item = document.createElement("li");
    item.id = `${list.id}-${position}`;
    item.role = "option";
    item.textContent = words;
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(words));
    return item;
  }

  function onKey(event) {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const count = list.children.length + 1;
      choose(((chosen + 1 + step + count) % count) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen].textContent);
    }
  }

  function choose(position) {
    chosen = position;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === position)));
    if (position < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[position].id);
  }

  function take(words) {
    input.value = words;
    close();
    form.requestSubmit();
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }
}

function listBelow(form, input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-suggestions`;
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", form.dataset.suggestions);
  form.append(list);
  input.role = "combobox";
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  return list;
}

async function opened(form) {
  try {
    const { open } = await import(new URL(form.dataset.client, document.baseURI).href);
    return await open({ lang: document.documentElement.lang });
  } catch {
    return null;
  }
}

/** A suggestion is a word or something with words. */
function wordsOf(suggestion) {
  return typeof suggestion === "string" ? suggestion : (suggestion.text ?? suggestion.title ?? "");
}
