// The file formats of an assessment: Markdown, and the JSON that AGID's tool reads and writes. Pure
// functions without access to the page.

import { totals } from "./assessment-total.js";

/**
 * @typedef {{ label: string, value: string }} Line
 * @typedef {{ known: Line[], answers: Record<string, string>, score: string, scoreLabel: string, note: string }} Sheet  the assessment of one solution by one criterion
 * @typedef {{ id: string, label: string, shape: string, weight: number, questions: { name: string, label: string, isNumber: boolean }[], sheets: Sheet[] }} Criterion
 * @typedef {{ title: string, head: { name: string, label: string, value: string }[], products: Record<string, string>[], criteria: Criterion[],
 *   outcome: { label: string, value: string }, words: Record<string, string> }} Assessment
 */

const SCHEMA = "https://raw.githubusercontent.com/teamdigitale/devita-ccros-valcomp-software-pa/main/docs/schema/valutazione-comparativa-v1.0.json";
const KIND = "valutazione-comparativa-software";

/**
 * Returns the assessment in the format of AGID's tool.
 * @param {Assessment} assessment
 * @param {{ url: string, now: string }} made  the page and the time of the download
 */
export function toJson({ title, head, products, criteria }, { url, now }) {
  const meta = Object.fromEntries(head.map(({ name, value }) => [name, value]));
  const requirements = criteria.find(({ shape }) => shape === "requisiti");
  const costs = criteria.find(({ shape }) => shape === "tco");
  const kept = criteria.filter(({ shape }) => shape !== "requisiti" && shape !== "tco");
  const valutazione = {
    // AGID's schema allows no empty date, but the key may be absent.
    meta: { pa: meta.pa, ...(meta.data ? { data: meta.data } : {}), oggetto: meta.oggetto, categoria: "" },
    prodotti: products,
    requisiti: requirements ? requirement(requirements, meta.esigenze) : [],
    criteri: Object.fromEntries(kept.map((criterion) => [criterion.id, answers(criterion)])),
    tco: { durata: 5, npa: 1, voci: costs ? columns(costs) : {} },
    pesi: Object.fromEntries(criteria.map(({ id, weight }) => [id, weight])),
  };
  return {
    $schema: SCHEMA,
    tipo: KIND,
    versione_schema: "1.0",
    riferimento_normativo: [
      { codice: "CAD-68", testo: "Art. 68 CAD — Analisi comparativa delle soluzioni" },
      { codice: "CAD-69", testo: "Art. 69 CAD — Riuso delle soluzioni" },
    ],
    generato_da: { strumento: title, versione: "1.0", url },
    generato_il: now,
    valutazione,
  };
}

/**
 * Returns all requirements as a single one, with the percentage that each solution meets, or none
 * if the criterion is not filled in.
 * @param {Criterion} criterion @param {string} needs
 */
function requirement({ sheets }, needs) {
  if (!sheets.some(({ answers, note }) => answers.copertura || note)) return [];
  const copertura = sheets.map(({ answers }) => Math.min(100, number(answers.copertura)));
  return [{ id: "FN-01", tipo: "fn", descrizione: needs, peso: 100, copertura, note_copertura: sheets.map(({ note }) => note) }];
}

/** @param {Criterion} criterion */
function answers(criterion) {
  if (criterion.shape === "scelta") return { scelta: criterion.sheets.map(({ score }) => number(score)) };
  return criterion.shape === "items" ? { items: columns(criterion) } : columns(criterion);
}

/** Returns the answers by question, each a list by solution. @param {Criterion} criterion */
function columns({ questions, sheets }) {
  const column = (/** @type {string} */ name, /** @type {boolean} */ isNumber) => sheets.map(({ answers }) => (isNumber ? number(answers[name]) : answers[name]));
  return Object.fromEntries(questions.map(({ name, isNumber }) => [name, column(name, isNumber)]));
}

/** @param {string} text */
function number(text) {
  return Math.max(0, Number(text) || 0);
}

/**
 * Returns the names and values of form fields (`criterion:column:answer`) from a file of AGID's
 * tool, or `null` if the file is of another kind or lacks one of the products.
 * @param {any} file @param {string[]} titles
 */
export function fromJson(file, titles) {
  const assessment = file?.tipo === KIND ? file.valutazione : null;
  const names = assessment?.prodotti?.map?.((/** @type {any} */ product) => product?.nome);
  if (!names || titles.some((title) => !names.includes(title))) return null;
  /** @type {[string, string][]} */
  const fields = ["pa", "data", "oggetto"].map((name) => [name, String(assessment.meta?.[name] ?? "")]);
  for (const [id, weight] of Object.entries(assessment.pesi ?? {})) fields.push([`peso:${id}`, String(weight)]);
  titles.forEach((title, column) => {
    const at = names.indexOf(title);
    const put = (/** @type {string} */ id, /** @type {string} */ name, /** @type {any} */ list) => {
      if (Array.isArray(list)) fields.push([`${id}:${column}:${name}`, String(list[at] ?? "")]);
    };
    for (const [id, criterion] of Object.entries(assessment.criteri ?? {})) {
      for (const [name, list] of Object.entries(criterion?.items ?? criterion ?? {})) put(id, name === "scelta" ? "punteggio" : name, list);
    }
    for (const [name, list] of Object.entries(assessment.tco?.voci ?? {})) put("tco", name, list);
    put("copertura_req", "copertura", assessment.requisiti?.[0]?.copertura);
    put("copertura_req", "nota", assessment.requisiti?.[0]?.note_copertura);
  });
  return fields;
}

/** Returns the assessment as a Markdown document. @param {Assessment} assessment */
export function toMarkdown({ title, head, products, criteria, outcome, words }) {
  const names = products.map(({ nome }) => plain(nome));
  const lines = [`# ${plain(title)}: ${names.join(", ")}`, "", plain(words.law), ""];
  for (const { label, value } of head.filter(({ value }) => value)) lines.push(`- **${plain(label)}**: ${indented(value)}`);
  for (const criterion of criteria) lines.push("", ...criterionLines(criterion, names, words));
  lines.push("", `## ${words.result}`, "", `| ${words.solution} | ${words.total} | ${words.scored} |`, "|---|---|---|");
  totals(criteria, names.length).forEach(({ total, scored }, at) => lines.push(`| ${cell(names[at])} | ${total ?? "-"} | ${scored} |`));
  if (outcome.value) lines.push("", `## ${plain(outcome.label)}`, "", outcome.value.trim());
  return `${lines.join("\n")}\n`;
}

/** @param {Criterion} criterion @param {string[]} names @param {Record<string, string>} words */
function criterionLines({ label, weight, questions, sheets }, names, words) {
  const lines = [`## ${plain(label)}`, "", `${words.weight}: ${weight}`];
  sheets.forEach(({ known, answers, scoreLabel, score, note }, at) => {
    lines.push("", `### ${names[at]}`, "");
    for (const { label, value } of known) lines.push(`- ${plain(label)}: ${plain(value)}`);
    for (const { name, label } of questions.filter(({ name }) => answers[name])) lines.push(`- ${plain(label)}: ${answers[name]}`);
    if (score !== "") lines.push(`- **${words.score}**: ${scoreLabel}`);
    if (note) lines.push(`- **${words.note}**: ${indented(note)}`);
  });
  return lines;
}

/** Returns text on one line with Markdown characters escaped. @param {string} text */
function plain(text) {
  return text.replace(/\s+/g, " ").trim().replace(/[\\`*_[\]<>]/g, "\\$&");
}

/** @param {string} text */
function cell(text) {
  return text.replace(/\|/g, "\\|");
}

/**
 * Returns free text with its lines indented, so that it stays within a list item.
 * @param {string} text
 */
function indented(text) {
  return text.trim().replace(/\r?\n/g, "\n  ");
}
