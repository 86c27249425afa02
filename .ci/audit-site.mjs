// A built site as a folder: parses its pages without a browser, checks their links, and serves it.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { Parser } from "htmlparser2";

/** Origin of the site's own pages; any other origin is another site. */
const HERE = "http://here";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** Returns the pages of a site by path; the path of an `index.html` is that of its folder, with a final slash. */
export function readPages(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".html"));
  return new Map(files.sort().map((file) => [file.replace(/(^|\/)index\.html$/, "$1"), parsed(readFileSync(join(folder, file), "utf8"))]));
}

function parsed(html) {
  const page = { html, ids: new Set(), links: [], anchors: [], features: new Set(), moves: false };
  const onopentag = (name, attributes) => {
    const { id, href, src, srcset, action } = attributes;
    if (id) page.ids.add(id);
    for (const link of [href, src, action, ...(srcset ?? "").split(",").map((one) => one.trim().split(" ")[0])]) {
      if (link) page.links.push(link);
    }
    if (name === "a" && href) page.anchors.push(href);
    for (const word of (attributes.class ?? "").split(/\s+/)) page.features.add(`${name}.${word}`);
    if (name === "script" && src) page.features.add(src.split("/").at(-1));
    page.moves ||= attributes["http-equiv"] === "refresh";
  };
  const parser = new Parser({ onopentag });
  parser.end(html);
  return page;
}

/**
 * Returns one page of every kind, without a list to maintain: each form of path (`soluzioni/*`), each class of an element and each
 * script that occurs in the site occurs on a page that is returned. Pages in the first language come first.
 */
export function chooseByFeature(pages) {
  const left = [...pages].filter(([, page]) => !page.moves).map(([path, { features, html }]) => ({ path, size: html.length, features: new Set(features).add(form(path)) }));
  const [others, first] = [true, false].map((other) => left.filter(({ path }) => isInOtherLanguage(path) === other));
  return [...cover(first, left), ...cover(others, left)];
}

/** Chooses the page with the most new features, the longest of equals, until no page has a new one. */
function cover(candidates, all) {
  const chosen = [];
  for (;;) {
    const [best] = candidates.sort((one, other) => other.features.size - one.features.size || other.size - one.size);
    if (!best?.features.size) return chosen;
    chosen.push(best.path);
    const covered = [...best.features];
    for (const { features } of all) for (const feature of covered) features.delete(feature);
  }
}

export function isInOtherLanguage(path) {
  return /^[a-z]{2}\//.test(path);
}

/** Returns the form of a path: language and first folder as they are, `*` for each further part. */
function form(path) {
  const [, language, first, rest] = path.match(/^([a-z]{2}\/)?([^/]*)(.*)$/);
  return (language ?? "") + first + rest.replace(/[^/]+/g, "*");
}

/** Returns each link without a target, file or anchor, with its page. */
export function brokenLinks(pages, folder, prefix) {
  const broken = [];
  for (const [path, page] of pages) {
    for (const link of new Set(page.links)) {
      const url = new URL(link, HERE + prefix + path);
      if (url.origin !== HERE) continue;
      const target = decodeURIComponent(url.pathname);
      if (!target.startsWith(prefix)) broken.push([path, `${link} leaves the site`]);
      else if (!isServed(join(folder, target.slice(prefix.length)))) broken.push([path, `${link} has no file`]);
      else if (!hasAnchor(pages.get(target.slice(prefix.length)), url.hash)) broken.push([path, `${link} has no such anchor`]);
    }
  }
  return broken;
}

function isServed(file) {
  return existsSync(file) && (statSync(file).isFile() || existsSync(join(file, "index.html")));
}

function hasAnchor(page, hash) {
  const id = decodeURIComponent(hash.slice(1));
  // Text fragments (`:~:text=…`) name no anchor.
  return !page || !id || id.startsWith(":~:") || page.ids.has(id);
}

/** Returns the pages that no chain of links reaches from the home page. */
export function unreachable(pages) {
  const reached = new Set([""]);
  for (const path of reached) {
    for (const link of pages.get(path)?.anchors ?? []) {
      const url = new URL(link, `${HERE}/${path}`);
      const target = decodeURIComponent(url.pathname.slice(1));
      if (url.origin === HERE && pages.has(target)) reached.add(target);
    }
  }
  return [...pages].filter(([path, page]) => !reached.has(path) && !page.moves && !path.endsWith("404.html")).map(([path]) => path);
}

/** Serves a folder under a prefix as a static host does: compressed, with the headers of the site's `_headers`. */
export async function serve(folder, prefix) {
  const headers = headersFor(folder, `${prefix}*`);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, HERE).pathname);
    const inside = path.startsWith(prefix) && !path.includes("..") ? path.slice(prefix.length) : "404.html";
    let file = join(folder, inside.replace(/(^|\/)$/, "$1index.html"));
    const isThere = existsSync(file) && statSync(file).isFile();
    if (!isThere) file = join(folder, "404.html");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const compressed = /^text|json|xml/.test(type);
    const body = readFileSync(file);
    response.writeHead(isThere ? 200 : 404, { ...headers, "content-type": type, ...(compressed && { "content-encoding": "gzip" }) });
    response.end(compressed ? gzipSync(body, { level: 9 }) : body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, base: `http://127.0.0.1:${server.address().port}${prefix}` };
}

/** Returns the headers that `_headers` sets for a pattern. */
function headersFor(folder, pattern) {
  const lines = readFileSync(join(folder, "_headers"), "utf8").split("\n");
  const start = lines.indexOf(pattern) + 1;
  if (!start) throw new Error(`_headers has no rule for ${pattern}`);
  const length = lines.slice(start).findIndex((line) => !line.startsWith(" "));
  return Object.fromEntries(lines.slice(start, start + length).map((line) => line.trim().split(/: (.*)/)));
}
