// Fills in the comparative assessment with the facts of the catalogue, saves answers in the browser
// and exports files. Without it the page only explains the criteria.

import { chosen, read, write } from "../compare-tray/compare-state.js";
import { totals } from "./assessment-total.js";
import { element, factElements, load } from "../compare-tool/facts.js";

/** @typedef {import("../compare-tool/facts.js").Solution} Solution */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** Time after the last input before "saved" is announced (milliseconds). */
const ANNOUNCE_DELAY = 800;

/** The question whose known answer is a day: the form counts the days since then. */
const DAYS = "giorni";

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
    // Sorted, since the same solutions in another order are the same assessment.
    this.key = `valutazione:${new URL(words.root, document.baseURI).pathname}:${[...slugs].sort().join("+")}`;
    this.announcement = 0;
    history.replaceState(null, "", write(slugs));
    document.title = `${words.title}: ${solutions.map(({ title }) => title).join(", ")} - ${words.siteTitle}`;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.form.querySelector(`[data-part="${name}"]`));
  }

  start() {
    for (const section of this.sections) this.addSheets(section);
    for (const hidden of this.form.querySelectorAll("[data-part][hidden]")) hidden.removeAttribute("hidden");
    document.querySelector('[data-part="how"]')?.setAttribute("hidden", "");
    this.restore(this.saved());
    this.form.addEventListener("input", (event) => {
      if (/** @type {HTMLElement} */ (event.target).dataset.part !== "import") this.save();
    });
    for (const kind of /** @type {const} */ (["markdown", "json"])) {
      this.part(kind).addEventListener("click", async () => (await files()).download(this.form, this.solutions, kind));
    }
    this.part("print").addEventListener("click", () => print());
    this.part("clear").addEventListener("click", () => this.clear());
    this.part("import").addEventListener("change", async () => {
      const isRead = await (await files()).importFile(this.form, this.solutions);
      if (isRead) this.save();
      this.announce(isRead ? this.words.textRead : this.words.textUnreadable);
    });
    addEventListener("storage", ({ key }) => key === this.key && this.restore(this.saved()));
  }

  /** Adds a sheet for each solution to the section of a criterion. @param {HTMLElement} section */
  addSheets(section) {
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
        const known = inDays(answer, solution.answers[answer]);
        // Set as defaults, so that clearing the form restores them.
        if (field instanceof HTMLInputElement) field.defaultValue = String(known ?? "");
        else if (field instanceof HTMLSelectElement && known !== undefined) field.querySelector(`[value="${known}"]`)?.setAttribute("selected", "");
      }
      place.append(sheet);
    }
  }

  /**
   * Returns the facts of a row as elements, each with its source.
   * @param {Solution} solution @param {string} row
   */
  known(solution, row) {
    const facts = solution.rows[row];
    const named = facts?.map((fact) => (fact.from || fact.url ? fact : { ...fact, from: { ...solution.source, date: undefined }, date: solution.source.date }));
    return factElements(named, solution.baseUrl, this.words.textUndeclared);
  }

  /** @returns {Record<string, string>} */
  saved() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "{}");
    } catch {
      return {};
    }
  }

  /** @param {Record<string, string>} saved */
  restore(saved) {
    for (const field of fields(this.form)) {
      if (field.name && typeof saved[field.name] === "string") field.value = saved[field.name];
    }
    this.showTotals();
  }

  save() {
    const all = Object.fromEntries(fields(this.form).filter(({ name }) => name).map(({ name, value }) => [name, value]));
    try {
      localStorage.setItem(this.key, JSON.stringify(all));
      clearTimeout(this.announcement);
      this.announcement = setTimeout(() => this.announce(this.words.textSaved), ANNOUNCE_DELAY);
    } catch {
      // Storage may be disabled; files can still be downloaded.
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
      // Storage may be disabled; nothing was saved then.
    }
    this.showTotals();
    this.announce(this.words.textCleared);
  }

  /** @param {string} text */
  announce(text) {
    clearTimeout(this.announcement);
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

/**
 * Returns a known answer as the form shows it: for the question about days, the number since the known day.
 * @param {string} question @param {string | number | undefined} known
 */
function inDays(question, known) {
  if (question !== DAYS || typeof known !== "string") return known;
  return Math.max(0, Math.floor((Date.now() - Date.parse(known)) / 86_400_000));
}

/** Loads import and export on demand, since few visitors need them. */
function files() {
  return import("../assessment-form/assessment-transfer.js");
}

/** @param {ParentNode} place */
function fields(place) {
  return /** @type {Field[]} */ ([...place.querySelectorAll("input:not([type=file]), select, textarea")]);
}
