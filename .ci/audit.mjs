// Audits a built site: `node audit.mjs FOLDER PREFIX`. One page of each kind is visited in Chromium at three widths, all pages are
// read for links. Every finding takes a line; exit code 1 if there is one.
// `audit-site.mjs` reads and serves the folder, `audit-visit.mjs` says what is looked at on a page.

import { chromium } from "playwright-core";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

import { brokenLinks, chooseByFeature, isInOtherLanguage, readPages, serve, unreachable } from "./audit-site.mjs";
import { combobox, keyboardWalk, lookAt, textsWithAndWithoutScript } from "./audit-visit.mjs";

const WIDTHS = [320, 768, 1280];
const LIMITS = { bytes: 40 * 1024, requests: 8, css: 8 * 1024, script: 6 * 1024, text: 0.9 };
/** Pages that show more when their address asks for it. */
const ASKED = [
  "cerca/?q=protocollo",
  "en/search/?q=protocollo",
  "confronta/?s=vbg&s=sigeo",
  "en/compare/?s=vbg&s=sigeo",
  "confronta/?s=vbg&s=sigeo&s=pitre&s=stilo",
  "confronta/valutazione/?s=vbg&s=sigeo&s=pitre&s=stilo",
];
/** A visit waits more than it computes. */
const AT_ONCE = 4;

const [folder, prefix] = process.argv.slice(2);
const findings = [];
const find = (page, what) => findings.push(`${page || "index.html"}: ${what}`);

const pages = readPages(folder);
for (const [page, what] of brokenLinks(pages, folder, prefix)) find(page, what);
for (const page of unreachable(pages)) find(page, "no chain of links leads here from the home page");

const chosen = chooseByFeature(pages);
await validate(chosen);

const { server, base } = await serve(folder, prefix);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const rows = new Map();
await inTurns([...chosen, ...ASKED], visit);
for (const what of await combobox(browser, base)) find("", what);
await browser.close();
server.close();

report();

/** Holds the source of pages to the rules of HTML. */
async function validate(chosen) {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard", "html-validate:a11y"] }));
  for (const page of chosen) {
    const { results } = await validator.validateString(pages.get(page).html);
    for (const { line, ruleId, message } of results.flatMap((result) => result.messages)) {
      find(page, `line ${line}: ${message} (${ruleId})`);
    }
  }
}

/** Looks at a page in every width, then walks through it with the Tab key, then reads it without scripts; in other languages, only the narrowest tells more. */
async function visit(page) {
  const url = base + page;
  const row = { axe: 0, complaints: 0, bytes: 0, requests: 0, text: "" };
  rows.set(page, row);
  for (const width of isInOtherLanguage(page) ? WIDTHS.slice(0, 1) : WIDTHS) {
    const seen = await lookAt(browser, url, width);
    for (const what of [...seen.axe, ...seen.complaints]) find(page, `at ${width}: ${what}`);
    row.axe += seen.axe.length;
    row.complaints += seen.complaints.length;
    Object.assign(row, seen.weight);
  }
  if (!row.searches) weigh(page, row);
  if (isInOtherLanguage(page)) return;
  for (const what of await keyboardWalk(browser, url)) find(page, `Tab key: ${what}`);
  // What an address asks for, and what a search finds, only scripts can tell: lists lead everywhere without them.
  if (page.includes("?") || row.searches) return;
  row.text = await textsWithAndWithoutScript(browser, url);
  if (row.text < LIMITS.text) find(page, `without JavaScript only ${Math.round(row.text * 100)} % of its words are there`);
}

function weigh(page, row) {
  for (const what of ["bytes", "requests", "css", "script"]) {
    if (row[what] > LIMITS[what]) find(page, `${row[what]} ${what}, at most ${LIMITS[what]}`);
  }
}

async function inTurns(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function report() {
  console.log("page                                               axe  complaints   KiB  requests  text without script");
  for (const [page, { axe, complaints, bytes, requests, text }] of rows) {
    const cells = [String(axe).padStart(3), String(complaints).padStart(11), (bytes / 1024).toFixed(1).padStart(5)];
    const share = text === "" ? "" : `${Math.round(text * 100)} %`;
    console.log([(page || "index.html").padEnd(50), ...cells, String(requests).padStart(9), share.padStart(20)].join(" "));
  }
  for (const finding of findings) console.log(finding);
  console.log(`audit: ${rows.size} of ${pages.size} pages visited, ${findings.length} findings`);
  process.exitCode = findings.length ? 1 : 0;
}
