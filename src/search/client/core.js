// The search engine. It reads files through a given function and needs neither network nor page.

import { cut, hasPhrase, means, parse } from './query.js';
import { expand } from './expansion.js';
import { scored, shownRank } from './rank.js';
import { Store } from './store.js';
import { quotation } from './quotation.js';
import { asWritten, compareTexts, replaceWords, words } from './words.js';

/** Maximum number of words to highlight in a hit. */
const MAX_MARKS = 40;
/**
 * Number of best documents, with all words of a phrase, that are searched for the phrase itself.
 */
const PHRASE_CANDIDATES = 200;
/** Number of best documents that are ranked again by title and summary. */
const RERANKED = 10;
/** Numbers of suggestions: entries, then pages of topics, places and organisations. */
const SUGGESTED_ENTRIES = 6, SUGGESTED_NAMES = 2;
/** Maximum number of typed words that are searched in names. */
const MAX_NAME_WORDS = 12;

/**
 * @typedef {import('./format.js').Term} Term
 * @typedef {import('./format.js').Shard} Shard
 * @typedef {import('./format.js').Posting} Posting
 * @typedef {import('./format.js').Column} Column
 * @typedef {import('./format.js').Shown} Shown
 * @typedef {import('./rank.js').Match} Match
 * @typedef {import('./query.js').Query} Query
 * @typedef {{ [facet: string]: string[] }} Filters values by facet: a document needs one of the values in every facet
 *
 * @typedef {object} Options
 * @property {Filters} [filters]
 * @property {'relevance' | 'name' | 'recent' | 'adoption'} [sort]
 * @property {number} [limit] 10 by default
 * @property {number} [offset]
 * @property {boolean} [counts] whether `total` and `facets` are needed; the default is true without
 *   text or with filters. If false, less is fetched: `facets` is empty and `total` may be too low,
 *   which `exact` indicates. Hits and their order are the same.
 * @property {boolean} [excerpts] whether hits quote their text if title and summary lack the words
 *
 * @typedef {object} Found
 * @property {string} url relative to the site's root
 * @property {string} title
 * @property {string} summary
 * @property {string} kind
 * @property {string} kindLabel
 * @property {string} organisation
 * @property {number} score
 * @property {string} [titleLang] if it is not the site's language
 * @property {string} [summaryLang]
 * @property {string} [textLang] of the excerpt
 * @property {string[]} marks words that matched, folded
 * @property {string[]} written the same words as written in title, summary and excerpt
 * @property {string} [excerpt]
 *
 * @typedef {{ value: string, label: string, count: number }} Counted
 *
 * @typedef {object} Results
 * @property {number} total
 * @property {boolean} exact
 * @property {Found[]} hits
 * @property {{ [facet: string]: Counted[] }} facets the most frequent value first
 * @property {string} [corrected] the query with spelling corrections, if there are any
 *
 * @typedef {object} Suggestion a page that is suggested by its name
 * @property {string} text
 * @property {string} [lang] of the text, if it is not the site's
 * @property {string} url relative to the site's root
 * @property {string} kind of an entry, or `theme`, `region`, `organisation`
 * @property {string} [kindLabel]
 *
 * @typedef {object} Ranking
 * @property {number[]} ranked the best first
 * @property {boolean} exact
 * @property {Float64Array} scores by document
 * @property {Map<Term, Posting[]>} lists
 *
 * @typedef {() => void} Check throws if a newer search has begun
 */

/**
 * Opens an index.
 * @param {(name: string) => Promise<Uint8Array>} load returns an inflated file by its name
 */
export async function open(load) {
  return new Index(await Store.open(load));
}

/** The error of a search that a newer one has replaced. */
class Superseded extends Error {
  name = 'AbortError';
  message = 'a newer search has begun';
}

class Index {
  #store;
  #newest = { search: 0, suggest: 0 };

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /**
   * Finds documents. Rejects with an `AbortError` if another search begins before this one ends.
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Results>}
   */
  search(text, options = {}) {
    return this.#answer(cut(text), options, this.#supersede('search'));
  }

  /**
   * Suggests pages for a text that is being typed, entries first.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  async suggest(text) {
    const check = this.#supersede('suggest');
    const asked = cut(text), typed = words(asked).slice(0, MAX_NAME_WORDS);
    if (typed.join('').length < 2) return [];
    const [{ hits }, names] = await Promise.all([this.#answer(asked, { limit: SUGGESTED_ENTRIES }, check), this.#namesLike(typed)]);
    check();
    const entries = hits.map(({ title, titleLang, url, kind, kindLabel }) => ({ text: title, lang: titleLang, url, kind, kindLabel }));
    return [...entries, ...names];
  }

  /**
   * @param {string} text
   * @param {Options} options
   * @param {Check} check
   * @returns {Promise<Results>}
   */
  async #answer(text, options, check) {
    const { limit = 10, offset = 0 } = options;
    const filters = Object.entries(options.filters ?? {}).filter(([, values]) => values.length);
    const query = parse(text, this.#store.manifest.fields);
    const narrows = query.fields.length + query.phrases.length + query.excluded.length > 0;
    const { matches, corrections } = await expand(this.#store, query);
    check();
    const listing = !query.words.length && (narrows || !text.trim());
    const counts = options.counts ?? (filters.length > 0 || listing);
    // Relevance is undefined without words.
    const sort = listing && (options.sort ?? 'relevance') === 'relevance' ? 'name' : options.sort ?? 'relevance';
    const whole = counts || narrows || filters.length > 0 || sort !== 'relevance';
    let found = listing ? this.#everything() : await this.#find(matches, whole);
    // Later pages may need documents that are in no champion list.
    if (!whole && found.ranked.length < offset + limit) found = await this.#find(matches, true);
    check();
    if (narrows) found = await this.#narrow(found, query);
    check();
    const { kept, facets } = await this.#filter(found.ranked, filters, counts);
    check();
    const order = await this.#sorted(kept, sort, listing ? '' : text, matches);
    const shown = order.slice(offset, offset + limit);
    const hits = await Promise.all(shown.map(document => this.#hit(document, found, matches, options.excerpts)));
    check();
    const corrected = corrections.size ? replaceWords(text, word => corrections.get(word)) : '';
    return { total: kept.length, exact: found.exact, hits, facets, ...corrected && { corrected } };
  }

  /**
   * Makes earlier calls of the method obsolete.
   * @param {'search' | 'suggest'} method
   * @returns {Check}
   */
  #supersede(method) {
    const turn = ++this.#newest[method];
    return () => {
      if (turn !== this.#newest[method]) throw new Superseded();
    };
  }

  /**
   * Returns all documents, which is the result of a query without words.
   * @returns {Ranking}
   */
  #everything() {
    const ranked = Array.from({ length: this.#store.manifest.documents }, (_, document) => document);
    return { ranked, exact: true, scores: new Float64Array(ranked.length), lists: new Map() };
  }

  /**
   * Ranks the documents that have any of the words. Only champion lists determine the rank;
   * documents that are only in tails follow.
   * @param {Match[]} matches
   * @param {boolean} whole whether to include tails
   * @returns {Promise<Ranking>}
   */
  async #find(matches, whole) {
    const { documents } = this.#store.manifest;
    if (!matches.length) return { ranked: [], exact: true, scores: new Float64Array(documents), lists: new Map() };
    const terms = new Set(matches.flatMap(match => [...match.terms.keys()]));
    const exact = whole || [...terms].every(term => !term.tail);
    const [adoption, lists] = await Promise.all([this.#store.adoption(), this.#store.lists(terms, 'champions')]);
    const scores = scored(matches, lists, documents);
    const byScore = (/** @type {Float64Array} */ scores) => (/** @type {number} */ one, /** @type {number} */ other) =>
      scores[other] - scores[one] || (adoption.get(other) ?? 0) - (adoption.get(one) ?? 0) || one - other;
    const ranked = nonZero(scores).sort(byScore(scores));
    if (whole) {
      const tails = await this.#store.lists(terms, 'tail');
      const behind = scored(matches, tails, documents);
      ranked.push(...nonZero(behind).filter(document => !scores[document]).sort(byScore(behind)));
      for (const [term, tail] of tails) lists.set(term, [...lists.get(term) ?? [], ...tail]);
    }
    return { ranked, exact, scores, lists };
  }

  /**
   * Returns the documents that match the fields and phrases of a query and none of its exclusions.
   * @param {Ranking} found
   * @param {Query} query
   * @returns {Promise<Ranking>}
   */
  async #narrow(found, query) {
    const inFields = query.fields.map(field => this.#inField(field));
    const without = query.excluded.map(async group => negated(await this.#withAll(group, false)));
    const withWords = query.phrases.map(phrase => this.#withAll(phrase, true));
    const tests = await Promise.all([...inFields, ...without, ...withWords]);
    const ranked = found.ranked.filter(document => tests.every(test => test(document)));
    if (!query.phrases.length) return { ...found, ranked };
    const exact = found.exact && ranked.length <= PHRASE_CANDIDATES, candidates = ranked.slice(0, PHRASE_CANDIDATES);
    const shown = await Promise.all(candidates.map(document => this.#store.shown(document)));
    const has = (/** @type {Shown} */ { title, summary }) =>
      query.phrases.every(phrase => hasPhrase(title, phrase) || hasPhrase(summary, phrase));
    return { ...found, exact, ranked: candidates.filter((_, place) => has(shown[place])) };
  }

  /**
   * Returns a test whether a document satisfies a field of the query.
   * @param {import('./query.js').Field} field
   */
  async #inField(field) {
    const column = await this.#store.column(field.facet);
    const meant = column.filter(({ value, label }) => means(field, [value, label]));
    const documents = new Set(meant.flatMap(({ documents }) => documents));
    return (/** @type {number} */ document) => documents.has(document) !== field.excluded;
  }

  /**
   * Returns a test whether a document has all words of a group, without regard to stop words.
   * @param {string[]} group
   * @param {boolean} otherwise the result if all words are stop words
   * @returns {Promise<(document: number) => boolean>}
   */
  async #withAll(group, otherwise) {
    const each = await Promise.all(group.map(async word => {
      const terms = (await this.#store.shard(this.#store.keyOf(word))).get(word);
      if (terms && !terms.length) return [];
      const lists = await Promise.all([this.#store.lists(terms ?? [], 'champions'), this.#store.lists(terms ?? [], 'tail')]);
      return [new Set(lists.flatMap(list => [...list.values()].flat().flatMap(({ documents }) => documents)))];
    }));
    const required = each.flat();
    return document => required.length ? required.every(documents => documents.has(document)) : otherwise;
  }

  /**
   * Applies the filters. The counts of a facet's values disregard the filter of the same facet.
   * @param {number[]} ranked
   * @param {[string, string[]][]} filters
   * @param {boolean} counts
   */
  async #filter(ranked, filters, counts) {
    const facets = counts ? [...this.#store.manifest.facets.keys()] : filters.map(([facet]) => facet);
    const columns = new Map(await Promise.all(facets.map(async facet => /** @type {const} */ ([facet, await this.#store.column(facet)]))));
    // For each document: the number of filters it fails, and the sum of their positions, which
    // identifies the facet if there is only one.
    const failed = new Uint8Array(this.#store.manifest.documents), failedAt = new Uint32Array(this.#store.manifest.documents);
    filters.forEach(([facet, values], place) => {
      const passes = new Uint8Array(failed.length);
      for (const { value, documents } of columns.get(facet) ?? []) if (values.includes(value)) for (const document of documents) passes[document] = 1;
      passes.forEach((pass, document) => {
        if (pass) return;
        failed[document]++;
        failedAt[document] += place + 1;
      });
    });
    /** @type {{ [facet: string]: Counted[] }} */
    const counted = {};
    if (counts) {
      const inside = new Uint8Array(failed.length);
      for (const document of ranked) inside[document] = 1;
      for (const [facet, column] of columns) {
        const own = 1 + filters.findIndex(([name]) => name === facet);
        const passes = (/** @type {number} */ document) => inside[document] && (!failed[document] || failed[document] === 1 && failedAt[document] === own);
        const values = column.map(({ value, label, documents }) => ({ value, label, count: documents.filter(passes).length }));
        counted[facet] = values.sort((one, other) => other.count - one.count || compareTexts(one.label, other.label));
      }
    }
    return { kept: ranked.filter(document => !failed[document]), facets: counted };
  }

  /**
   * Returns documents, already ranked by relevance, in the requested order.
   * @param {number[]} documents
   * @param {string} sort
   * @param {string} text
   * @param {Match[]} matches
   */
  async #sorted(documents, sort, text, matches) {
    if (sort === 'name' || sort === 'recent') {
      const kept = new Set(documents);
      return (await this.#store.order(sort)).filter(document => kept.has(document));
    }
    if (sort === 'adoption') {
      const adoption = await this.#store.adoption();
      return [...documents].sort((one, other) => (adoption.get(other) ?? 0) - (adoption.get(one) ?? 0));
    }
    return text ? this.#reranked(documents, text, matches) : documents;
  }

  /**
   * Moves those of the best documents first whose title or summary contains the query. Only the
   * best are examined, since their titles and summaries are loaded for display anyway.
   * @param {number[]} documents
   * @param {string} text
   * @param {Match[]} matches
   */
  async #reranked(documents, text, matches) {
    const best = documents.slice(0, RERANKED);
    const ranks = await Promise.all(best.map(async document => shownRank(text, await this.#store.shown(document), matches)));
    const order = best.map((_, place) => place).sort((one, other) => ranks[other] - ranks[one] || one - other);
    return [...order.map(place => best[place]), ...documents.slice(best.length)];
  }

  /**
   * Returns a document as a search result.
   * @param {number} document
   * @param {Ranking} found
   * @param {Match[]} matches
   * @param {boolean} [excerpts]
   * @returns {Promise<Found>}
   */
  async #hit(document, found, matches, excerpts) {
    const shown = await this.#store.shown(document);
    const here = (/** @type {Term} */ term) => (found.lists.get(term) ?? []).some(posting => posting.documents.includes(document));
    const marked = matches.map(({ terms }) => [...terms.keys()].filter(here).flatMap(term => term.forms));
    const marks = [...new Set(marked.flat())].slice(0, MAX_MARKS);
    const excerpt = excerpts ? await this.#excerpt(document, shown, marked) : undefined;
    const written = asWritten(`${shown.title}\n${shown.summary}\n${excerpt ?? ''}`, new Set(marks));
    return { ...shown, score: found.scores[document], marks, written, ...excerpt && { excerpt } };
  }

  /**
   * Returns a quotation with those words of the query that title and summary lack.
   * @param {number} document
   * @param {Shown} shown
   * @param {string[][]} marked the forms that matched, for each word of the query
   */
  async #excerpt(document, { title, summary }, marked) {
    const seen = new Set(words(`${title} ${summary}`));
    const lacking = marked.filter(forms => forms.length && !forms.some(form => seen.has(form))).flat();
    if (!lacking.length) return '';
    return quotation(await this.#store.text(document), new Set(lacking));
  }

  /**
   * Returns pages of topics, places and organisations whose names contain, for each typed word, a
   * word that starts with it.
   * @param {string[]} typed
   * @returns {Promise<Suggestion[]>}
   */
  async #namesLike(typed) {
    const begins = (/** @type {string} */ name) => {
      const own = words(name);
      return typed.every(word => own.some(other => other.startsWith(word)));
    };
    for (const word of [...typed].reverse()) {
      const names = await this.#store.names(word[0]);
      const found = names.filter(({ text }) => begins(text));
      if (found.length) return found.slice(0, SUGGESTED_NAMES);
    }
    return [];
  }
}

/** @param {(document: number) => boolean} test */
const negated = test => (/** @type {number} */ document) => !test(document);

/**
 * Returns the documents that have a score.
 * @param {Float64Array} scores by document
 */
function nonZero(scores) {
  /** @type {number[]} */
  const documents = [];
  scores.forEach((score, document) => {
    if (score) documents.push(document);
  });
  return documents;
}
