// Audits a built site: `node audit.mjs FOLDER PREFIX`. Visits one page of each kind in Chromium at three widths and checks the
// links of all pages. Prints one line for each finding and exits with 1 if there is any.
// `audit-site.mjs` reads and serves the folder, `audit-visit.mjs` has the checks of a page.

import { chromium } from "playwright-core";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

import { brokenLinks, chooseByFeature, isInOtherLanguage, readPages, serve, unreachable } from "./audit-site.mjs";
import { combobox, inspect, keyboardWalk, shareOfTextWithoutScript } from "./audit-visit.mjs";

const WIDTHS = [320, 768, 1280];
const LIMITS = { bytes: 40 * 1024, requests: 8, css: 8 * 1024, script: 6 * 1024, text: 0.9 };
/** Pages whose content depends on the query string. */
const QUERIES = [
  "cerca/?q=protocollo",
  "en/search/?q=protocollo",
  "confronta/?s=vbg&s=sigeo",
  "en/compare/?s=vbg&s=sigeo",
  "confronta/?s=vbg&s=sigeo&s=pitre&s=stilo",
  "confronta/valutazione/?s=vbg&s=sigeo&s=pitre&s=stilo",
];
/** Visits at the same time: a visit waits more than it computes. */
const CONCURRENCY = 4;

const [folder, prefix] = process.argv.slice(2);
const findings = [];
const report = (page, problem) => findings.push(`${page || "index.html"}: ${problem}`);

const pages = readPages(folder);
for (const [page, problem] of brokenLinks(pages, folder, prefix)) report(page, problem);
for (const page of unreachable(pages)) report(page, "no chain of links leads here from the home page");

const chosen = chooseByFeature(pages);
await validate(chosen);

const { server, base } = await serve(folder, prefix);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const rows = new Map();
await concurrently([...chosen, ...QUERIES], visit);
for (const problem of await combobox(browser, base)) report("", problem);
await browser.close();
server.close();

printResults();

/** Checks the HTML of pages against the standard. */
async function validate(chosen) {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard", "html-validate:a11y"] }));
  for (const page of chosen) {
    const { results } = await validator.validateString(pages.get(page).html);
    for (const { line, ruleId, message } of results.flatMap((result) => result.messages)) {
      report(page, `line ${line}: ${message} (${ruleId})`);
    }
  }
}

/**
 * Inspects a page at every width, then walks through it with the Tab key, then reads it without scripts. Pages in the site's other
 * languages are inspected at the narrowest width alone: they differ in the length of their words.
 */
async function visit(page) {
  const url = base + page;
  const row = { axe: 0, problems: 0, bytes: 0, requests: 0, text: "" };
  rows.set(page, row);
  for (const width of isInOtherLanguage(page) ? WIDTHS.slice(0, 1) : WIDTHS) {
    const seen = await inspect(browser, url, width);
    for (const problem of [...seen.axe, ...seen.problems]) report(page, `at ${width}: ${problem}`);
    row.axe += seen.axe.length;
    row.problems += seen.problems.length;
    Object.assign(row, seen.weight);
  }
  if (!row.searches) weigh(page, row);
  if (isInOtherLanguage(page)) return;
  for (const problem of await keyboardWalk(browser, url)) report(page, `Tab key: ${problem}`);
  // Answers to a query need scripts; without them, every page is reached through lists.
  if (page.includes("?") || row.searches) return;
  row.text = await shareOfTextWithoutScript(browser, url);
  if (row.text < LIMITS.text) report(page, `without JavaScript only ${Math.round(row.text * 100)} % of its words are there`);
}

function weigh(page, row) {
  for (const measure of ["bytes", "requests", "css", "script"]) {
    if (row[measure] > LIMITS[measure]) report(page, `${row[measure]} ${measure}, at most ${LIMITS[measure]}`);
  }
}

async function concurrently(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

function printResults() {
  console.log("page                                               axe    problems   KiB  requests  text without script");
  for (const [page, { axe, problems, bytes, requests, text }] of rows) {
    const cells = [String(axe).padStart(3), String(problems).padStart(11), (bytes / 1024).toFixed(1).padStart(5)];
    const share = text === "" ? "" : `${Math.round(text * 100)} %`;
    console.log([(page || "index.html").padEnd(50), ...cells, String(requests).padStart(9), share.padStart(20)].join(" "));
  }
  for (const finding of findings) console.log(finding);
  console.log(`audit: ${rows.size} of ${pages.size} pages visited, ${findings.length} findings`);
  process.exitCode = findings.length ? 1 : 0;
}
