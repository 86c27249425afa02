// Fills the assessment in with what the site knows, keeps what the office adds in this browser, and writes files. Without it the page
// explains the criteria.

import { chosen, read, write } from "../compare-tray/compare-state.js";
import { totals } from "./assessment-total.js";
import { element, load, shown } from "../compare-tool/facts.js";

/** @typedef {import("../compare-tool/facts.js").Solution} Solution */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

const SETTLED = 800; // milliseconds after the last key before one is told that it is kept

const form = document.querySelector('[data-enhance="assessment"]');
if (form instanceof HTMLElement) start(form);

/** @param {HTMLElement} form */
async function start(form) {
  const words = /** @type {Record<string, string>} */ ({ ...form.dataset });
  const status = /** @type {HTMLElement} */ (document.querySelector('[data-part="status"]'));
  const asked = read(location.search);
  const slugs = asked.length ? asked : chosen(words.root).map(({ slug }) => slug);
  try {
    const { there, missing } = await load(slugs, words);
    if (there.length > 1) new Assessment(form, words, status, there).start();
    const unknown = missing.length ? [`${words.textUnknown} ${missing.join(", ")}.`] : [];
    status.textContent = [...unknown, ...(there.length > 1 || !slugs.length ? [] : [words.textTooFew])].join(" ");
  } catch {
    status.textContent = words.textFailed;
  }
}

class Assessment {
  /** @param {HTMLElement} form @param {Record<string, string>} words @param {HTMLElement} status @param {Solution[]} solutions */
  constructor(form, words, status, solutions) {
    this.form = form;
    this.words = words;
    this.status = status;
    this.solutions = solutions;
    this.sections = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-criterion]")]);
    const slugs = solutions.map(({ slug }) => slug);
    // The same solutions in another order are the same assessment: fields go by slug.
    this.key = `valutazione:${new URL(words.root, document.baseURI).pathname}:${[...slugs].sort().join("+")}`;
    this.saying = 0;
    history.replaceState(null, "", write(slugs));
    document.title = `${words.title}: ${solutions.map(({ title }) => title).join(", ")} - ${words.siteTitle}`;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.form.querySelector(`[data-part="${name}"]`));
  }

  start() {
    for (const section of this.sections) this.lay(section);
    for (const hidden of this.form.querySelectorAll("[data-part][hidden]")) hidden.removeAttribute("hidden");
    document.querySelector('[data-part="how"]')?.setAttribute("hidden", "");
    this.restore(this.kept());
    this.form.addEventListener("input", (event) => {
      if (/** @type {HTMLElement} */ (event.target).dataset.part !== "import") this.keep();
    });
    for (const kind of /** @type {const} */ (["markdown", "json"])) {
      this.part(kind).addEventListener("click", async () => (await papers()).download(this.form, this.solutions, kind));
    }
    this.part("print").addEventListener("click", () => print());
    this.part("clear").addEventListener("click", () => this.clear());
    this.part("import").addEventListener("change", async () => {
      const isRead = await (await papers()).take(this.form, this.solutions);
      if (isRead) this.keep();
      this.say(isRead ? this.words.textRead : this.words.textUnreadable);
    });
    addEventListener("storage", ({ key }) => key === this.key && this.restore(this.kept()));
  }

  /** Puts a sheet for each solution under a criterion. @param {HTMLElement} section */
  lay(section) {
    const template = /** @type {HTMLTemplateElement} */ (section.querySelector("template"));
    const place = /** @type {HTMLElement} */ (section.querySelector('[data-part="sheets"]'));
    for (const solution of this.solutions) {
      const sheet = /** @type {HTMLElement} */ (template.content.cloneNode(true));
      const heading = /** @type {HTMLElement} */ (sheet.querySelector("h4"));
      heading.textContent = solution.title;
      for (const known of /** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll("[data-row]"))) {
        known.append(...this.known(solution, known.dataset.row ?? ""));
      }
      for (const field of fields(sheet)) {
        const answer = field.dataset.answer ?? "";
        field.name = `${section.dataset.criterion}:${solution.slug}:${answer}`;
        const said = solution.answers[answer];
        // An answer is what one gets back to by clearing.
        if (field instanceof HTMLInputElement) field.defaultValue = String(said ?? "");
        else if (field instanceof HTMLSelectElement && said !== undefined) field.querySelector(`[value="${said}"]`)?.setAttribute("selected", "");
      }
      place.append(sheet);
    }
  }

  /** Facts with whose word they are. @param {Solution} solution @param {string} row */
  known(solution, row) {
    const facts = solution.rows[row];
    const named = facts?.map((fact) => (fact.from || fact.url ? fact : { ...fact, from: { ...solution.source, date: undefined }, date: solution.source.date }));
    return shown(named, solution.address, this.words.textUndeclared);
  }

  /** @returns {Record<string, string>} */
  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "{}");
    } catch {
      return {};
    }
  }

  /** @param {Record<string, string>} kept */
  restore(kept) {
    for (const field of fields(this.form)) {
      if (field.name && typeof kept[field.name] === "string") field.value = kept[field.name];
    }
    this.showTotals();
  }

  keep() {
    const all = Object.fromEntries(fields(this.form).filter(({ name }) => name).map(({ name, value }) => [name, value]));
    try {
      localStorage.setItem(this.key, JSON.stringify(all));
      clearTimeout(this.saying);
      this.saying = setTimeout(() => this.say(this.words.textSaved), SETTLED);
    } catch {
      // Where nothing may be kept, files still can be downloaded.
    }
    this.showTotals();
  }

  clear() {
    if (!confirm(this.words.textConfirm)) return;
    for (const field of fields(this.form)) {
      if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
      else field.value = field.defaultValue;
    }
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
    this.showTotals();
    this.say(this.words.textCleared);
  }

  /** @param {string} text */
  say(text) {
    clearTimeout(this.saying);
    this.status.textContent = text;
  }

  /** @param {string} name */
  field(name) {
    return /** @type {Field | null} */ (this.form.querySelector(`[name="${CSS.escape(name)}"]`));
  }

  showTotals() {
    const criteria = this.sections.map((section) => ({
      weight: Number(this.field(`peso:${section.dataset.criterion}`)?.value) || 0,
      sheets: this.solutions.map(({ slug }) => ({ score: this.field(`${section.dataset.criterion}:${slug}:punteggio`)?.value ?? "" })),
    }));
    const rows = totals(criteria, this.solutions.length).map(({ total, scored }, at) => {
      const cells = [total ?? "-", scored].map((text) => element("td", {}, String(text)));
      return element("tr", {}, element("th", { scope: "row" }, this.solutions[at].title), ...cells);
    });
    this.part("totals").replaceChildren(...rows);
  }
}

/** Files are made by few visitors, so what makes them is fetched when it is wanted. */
function papers() {
  return import("../assessment-form/assessment-papers.js");
}

/** @param {ParentNode} place */
function fields(place) {
  return /** @type {Field[]} */ ([...place.querySelectorAll("input:not([type=file]), select, textarea")]);
}
