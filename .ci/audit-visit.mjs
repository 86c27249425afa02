// The checks of one page in a browser. Each returns the problems it found, as sentences.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** With more stops than this, the walk is taken for endless. */
const MOST_STOPS = 1000;

async function withPage(browser, options, work) {
  const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 }, ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Checks a page at a width: axe, console, requests, sideways scrolling; measures what it loads. */
export function inspect(browser, url, width) {
  return withPage(browser, { viewport: { width, height: width < 600 ? 640 : 900 } }, async (page) => {
    const problems = [];
    const requests = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("requestfailed", (request) => problems.push(`${request.url()} failed`));
    page.on("request", (request) => requests.push(request));
    await page.goto(url, { waitUntil: "networkidle" });
    const elsewhere = requests.filter((request) => !/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin);
    problems.push(...elsewhere.map((request) => `${request.url()} is on another host`));
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (excess > 0) problems.push(`scrolls sideways by ${excess} pixels`);
    const weight = await weigh(requests);
    const spaced = await page.evaluate(excessWithSpacing);
    if (spaced > excess) problems.push(`scrolls sideways by ${spaced} pixels with the text spacing of WCAG 1.4.12`);
    // Evaluated through the debugger, to which the page's policy does not apply.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }), RULES);
    const axe = violations.map(({ id, help, nodes }) => `${help} (${id}): ${nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
    return { axe, problems, weight };
  });
}

/** Runs in the page: returns by how much it scrolls sideways with the text spacing of WCAG 1.4.12, which is then removed. */
function excessWithSpacing() {
  const before = document.adoptedStyleSheets;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [...before, sheet];
  const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  document.adoptedStyleSheets = before;
  return excess;
}

async function weigh(requests) {
  const weight = { requests: requests.length, bytes: 0, css: 0, script: 0, searches: false };
  for (const request of requests) {
    const sizes = await request.sizes().catch(() => null);
    const bytes = sizes?.responseBodySize ?? 0;
    weight.bytes += bytes;
    if (request.resourceType() === "stylesheet") weight.css += bytes;
    if (request.resourceType() === "script") weight.script += bytes;
    weight.searches ||= request.url().endsWith("/search/client.js");
  }
  return weight;
}

/**
 * Walks through a page with the Tab key. Two solutions are chosen first, where the page has them: the comparison tray at the foot must
 * cover nothing.
 */
export function keyboardWalk(browser, url) {
  return withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    const wrong = [];
    await page.goto(url, { waitUntil: "networkidle" });
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(focused))?.skips) wrong.push("the first stop is not a visible link to the content");
    await chooseTwo(page);
    const seen = new Set();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(focused);
      if (!stop || seen.has(stop.number)) return wrong;
      seen.add(stop.number);
      for (const fault of stop.faults) wrong.push(`${stop.name} ${fault}`);
    }
    return [...wrong, `there are more than ${MOST_STOPS} stops`];
  });
}

async function chooseTwo(page) {
  const boxes = await page.locator(".compare-box > input").all();
  for (const box of boxes.slice(0, 2)) await box.check();
  // The choice survives a reload, after which the walk starts at the top.
  await page.reload({ waitUntil: "networkidle" });
}

/** Runs in the page: describes the element with the focus, `null` if there is none. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const faults = [];
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) faults.push("is out of sight");
  else {
    // The box of a link over several lines has gaps in the middle; its first line has none.
    const line = element.getClientRects()[0];
    const x = (Math.max(line.left, 0) + Math.min(line.right, innerWidth)) / 2;
    const y = line.height > innerHeight ? (top + bottom) / 2 : (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2;
    const above = document.elementFromPoint(x, y);
    const isOwn = above && (element.contains(above) || above.contains(element) || element.closest("label")?.contains(above));
    if (!isOwn) faults.push(`is covered by ${above?.className || above?.tagName}`);
  }
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  if ((outlineStyle === "none" || parseFloat(outlineWidth) < 1) && boxShadow === "none") faults.push("does not show its focus");
  const name = `<${element.tagName.toLowerCase()}> "${(element.textContent || element.id).trim().slice(0, 40)}"`;
  const skips = element.getAttribute("href") === "#contenuto" && !faults.length;
  return { number: [...document.querySelectorAll("*")].indexOf(element), name, faults, skips };
}

/** Checks the search field of the home page with the keyboard: suggestions, arrows, Escape, Enter. */
export function combobox(browser, base) {
  return withPage(browser, {}, async (page) => {
    const wrong = [];
    await page.goto(base, { waitUntil: "networkidle" });
    const field = page.getByRole("combobox");
    await field.focus();
    await page.keyboard.type("protocollo");
    const options = await page.getByRole("option").first().waitFor({ timeout: 10_000 }).then(() => true, () => false);
    if (!options) return ["typing in the search field suggests nothing"];
    await page.keyboard.press("ArrowDown");
    const active = await field.getAttribute("aria-activedescendant");
    if (!active || (await page.locator(`[id="${active}"]`).getAttribute("aria-selected")) !== "true") wrong.push("the arrow key selects no suggestion");
    await page.keyboard.press("Escape");
    if ((await field.getAttribute("aria-expanded")) !== "false") wrong.push("Escape leaves the suggestions open");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("protocollo informatico");
    await page.getByRole("option").first().waitFor({ timeout: 10_000 }).catch(() => wrong.push("suggestions do not come back"));
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForURL((url) => url.href !== base, { timeout: 10_000 }), page.keyboard.press("Enter")]).catch(() => wrong.push("Enter on a suggestion opens nothing"));
    return wrong;
  });
}

/** Returns the share of a page's words that are there without scripts. */
export async function shareOfTextWithoutScript(browser, url) {
  const words = (javaScriptEnabled) =>
    withPage(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(url, { waitUntil: "networkidle" });
      return page.evaluate(() => (document.querySelector("main") ?? document.body).innerText.split(/\s+/).filter(Boolean));
    });
  const [shown, plain] = [await words(true), await words(false)];
  const left = new Map();
  for (const word of plain) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = shown.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return shown.length ? kept.length / shown.length : 1;
}
