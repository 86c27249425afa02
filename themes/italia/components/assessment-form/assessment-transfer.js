// Exports the assessment form to files and imports a file into it.

import { fromJson, toJson, toMarkdown } from "./assessment-file.js";

/** @typedef {import("../compare-tool/facts.js").Solution} Solution */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * Downloads the assessment as a file.
 * @param {HTMLElement} form @param {Solution[]} solutions @param {"markdown" | "json"} kind
 */
export function download(form, solutions, kind) {
  const assessment = gathered(form, solutions);
  if (kind === "markdown") return save("md", "text/markdown", toMarkdown(assessment));
  const made = { url: location.href, now: new Date().toISOString() };
  save("json", "application/json", JSON.stringify(toJson(assessment, made), null, 2));
}

/** @param {string} extension @param {string} type @param {string} text */
function save(extension, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href, download: `valutazione-comparativa.${extension}` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * Fills in the form from the chosen file of AGID's tool. Returns false if the file is not an
 * assessment of these solutions.
 * @param {HTMLElement} form @param {Solution[]} solutions
 */
export async function importFile(form, solutions) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector('[data-part="import"]'));
  const text = await input.files?.[0]?.text();
  input.value = "";
  const found = fromJson(parsed(text ?? ""), solutions.map(({ product }) => product.nome));
  for (const [name, value] of found ?? []) {
    const field = fieldOf(form, name.replace(/:(\d+):/, (_, at) => `:${solutions[Number(at)].slug}:`));
    if (field && !field.hasAttribute("readonly")) field.value = value;
  }
  return found !== null;
}

/** Returns the JSON value of a text, or `null` if it has errors. @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns the assessment as filled in. @param {HTMLElement} form @param {Solution[]} solutions */
function gathered(form, solutions) {
  const words = /** @type {Record<string, string>} */ ({ ...form.dataset });
  const line = (/** @type {string} */ name) => ({ name, label: label(fieldOf(form, name)), value: fieldOf(form, name)?.value ?? "" });
  const headings = [...form.querySelectorAll("thead th")].map((heading) => heading.textContent ?? "");
  const sheet = /** @type {HTMLTemplateElement} */ (form.querySelector("template")).content;
  const named = (/** @type {string} */ answer) => label(sheet.querySelector(`[data-answer="${answer}"]`));
  return {
    title: words.title,
    head: ["pa", "oggetto", "data", "esigenze"].map(line),
    products: solutions.map(({ product }) => product),
    criteria: /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-criterion]")]).map((section) => criterionOf(form, section)),
    outcome: line("esito"),
    words: {
      law: words.textLaw,
      result: form.querySelector('[data-part="end"] h2')?.textContent ?? "",
      solution: headings[0],
      total: headings[1],
      scored: headings[2],
      weight: label(fieldOf(form, "peso:tco")),
      score: named("punteggio"),
      note: named("nota"),
    },
  };
}

/** @param {HTMLElement} form @param {HTMLElement} section */
function criterionOf(form, section) {
  const { criterion = "", shape = "" } = section.dataset;
  const sheets = [...section.querySelectorAll(".assessment-sheet")];
  const asked = fields(sheets[0]).filter(({ dataset }) => !["punteggio", "nota"].includes(dataset.answer ?? ""));
  return {
    id: criterion,
    label: section.querySelector("h3")?.textContent ?? "",
    shape,
    weight: Math.min(1, Math.max(0, Number(fieldOf(form, `peso:${criterion}`)?.value) || 0)),
    questions: asked.map((field) => ({ name: field.dataset.answer ?? "", label: label(field), isNumber: field instanceof HTMLInputElement })),
    sheets: sheets.map(sheetOf),
  };
}

/** @param {Element} sheet */
function sheetOf(sheet) {
  const answers = Object.fromEntries(fields(sheet).map(({ dataset, value }) => [dataset.answer ?? "", value]));
  const score = /** @type {HTMLSelectElement} */ (sheet.querySelector('[data-answer="punteggio"]'));
  const known = [...sheet.querySelectorAll("dt")].map((term) => ({ label: term.textContent ?? "", value: factsText(term.nextElementSibling) }));
  return { known, answers, score: score.value, scoreLabel: score.selectedOptions[0]?.text ?? "", note: answers.nota };
}

/**
 * Returns the facts in an element as text, with the URLs of links.
 * @param {Element | null} place
 */
function factsText(place) {
  const items = [...(place?.children ?? [])].map((item) => {
    const links = [...item.querySelectorAll("a")].map(({ href }) => href);
    return [item.textContent?.trim() ?? "", ...links].join(" ");
  });
  return items.join("; ");
}

/** @param {HTMLElement} form @param {string} name */
function fieldOf(form, name) {
  return /** @type {Field | null} */ (form.querySelector(`[name="${CSS.escape(name)}"]`));
}

/** @param {Element} place */
function fields(place) {
  return /** @type {Field[]} */ ([...place.querySelectorAll("[data-answer]")]);
}

/** Returns the text of a field's label. @param {Element | null} field */
function label(field) {
  return field?.closest("label")?.firstChild?.textContent?.trim() ?? "";
}
