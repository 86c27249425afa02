// The query parser: words, phrases in quotes, exclusions (`-word`), and fields such as
// `regione:veneto`. The rules are those of `query.rs`.

import { words } from './words.js';

/** Limits of a query; the rest is ignored. */
const MAX_WORDS = 32, MAX_CHARACTERS = 2000, MAX_CONDITIONS = 8;
const QUOTES = /[«»“”„″]/g;
/** Hyphen and field name, both optional, then text in quotes or up to white space. */
const PIECE = /(-(?=\S))?(?:([\p{L}-]+):(?=\S))?(?:"([^"]*)"?|(\S+))/gu;

/**
 * @typedef {{ facet: string, words: string[], excluded: boolean }} Field selects facet values with words that start with these
 *
 * @typedef {object} Query
 * @property {string[]} words all searched words, folded, including those of phrases
 * @property {boolean} incomplete whether the last word may still be being typed
 * @property {string[][]} phrases sequences of words that a title or summary must contain
 * @property {string[][]} excluded groups of words; a document must not have all words of a group
 * @property {Field[]} fields
 */

/**
 * Returns a text cut to the maximum length of a query.
 * @param {string} text
 */
export const cut = text => Array.from(text.slice(0, 2 * MAX_CHARACTERS)).slice(0, MAX_CHARACTERS).join('');

/**
 * Parses a query.
 * @param {string} text
 * @param {Map<string, string>} names facets by the names of their fields
 * @returns {Query}
 */
export function parse(text, names) {
  const plain = cut(text).replace(QUOTES, '"');
  /** @type {Query} */
  const query = { words: [], incomplete: false, phrases: [], excluded: [], fields: [] };
  for (const [, hyphen, name, quoted, run] of plain.matchAll(PIECE)) {
    const excluded = Boolean(hyphen), facet = name && names.get(name.toLowerCase());
    let asked = words(quoted ?? run);
    query.incomplete = false;
    if (facet) {
      query.fields.push({ facet, words: asked, excluded });
      continue;
    }
    if (name) asked = [...words(name), ...asked];
    if (!asked.length) continue;
    if (excluded) {
      query.excluded.push(asked);
      continue;
    }
    if (quoted !== undefined && asked.length > 1) query.phrases.push(asked);
    query.words.push(...asked);
    query.incomplete = quoted === undefined;
  }
  query.words.splice(MAX_WORDS);
  for (const conditions of [query.phrases, query.excluded, query.fields]) conditions.splice(MAX_CONDITIONS);
  query.incomplete &&= !/\s$/.test(plain);
  // A single letter after other words would match too much.
  if (query.incomplete && query.words.length > 1 && query.words[query.words.length - 1].length === 1) query.words.pop();
  return query;
}

/**
 * Returns true if every word of a field is the start of a word in these texts.
 * @param {Field} field
 * @param {string[]} texts
 */
export function means(field, texts) {
  const all = texts.flatMap(words);
  return field.words.every(asked => all.some(word => word.startsWith(asked)));
}

/**
 * Returns true if a text contains these words in sequence.
 * @param {string} text
 * @param {string[]} phrase
 */
export const hasPhrase = (text, phrase) => ` ${words(text).join(' ')} `.includes(` ${phrase.join(' ')} `);
