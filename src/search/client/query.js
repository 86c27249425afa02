// What a query asks for: words, phrases in quotes, what it leaves out, and fields such as `regione:veneto`. The same rules as
// `query.rs`.

import { words } from './words.js';

/** What a query is cut to: whoever pastes a page wants its beginning. */
const MOST_WORDS = 32, MOST_LETTERS = 2000, MOST_CONDITIONS = 8;
const QUOTES = /[«»“”„″]/g;
/** A hyphen, the name of a field, and what stands between quotes or blanks. */
const PIECE = /(-(?=\S))?(?:([\p{L}-]+):(?=\S))?(?:"([^"]*)"?|(\S+))/gu;

/**
 * @typedef {{ facet: string, words: string[], excluded: boolean }} Field asks for a facet whose value has words that begin so
 *
 * @typedef {object} Query
 * @property {string[]} words every word that is looked for, folded, those of phrases included
 * @property {boolean} incomplete whether the last word may go on
 * @property {string[][]} phrases runs of words that must stand in a title or summary as they are
 * @property {string[][]} excluded words of which no document may have all
 * @property {Field[]} fields
 */

/**
 * Returns as much of a text as a query may have.
 * @param {string} text
 */
export const cut = text => Array.from(text.slice(0, 2 * MOST_LETTERS)).slice(0, MOST_LETTERS).join('');

/**
 * Takes a query apart.
 * @param {string} text
 * @param {Map<string, string>} names what fields are called, each with its facet
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
  query.words.splice(MOST_WORDS);
  for (const conditions of [query.phrases, query.excluded, query.fields]) conditions.splice(MOST_CONDITIONS);
  query.incomplete &&= !/\s$/.test(plain);
  // The first letter of a further word says nothing yet.
  if (query.incomplete && query.words.length > 1 && query.words[query.words.length - 1].length === 1) query.words.pop();
  return query;
}

/**
 * Returns whether every word of a field begins a word of these texts.
 * @param {Field} field
 * @param {string[]} texts
 */
export function means(field, texts) {
  const all = texts.flatMap(words);
  return field.words.every(asked => all.some(word => word.startsWith(asked)));
}

/**
 * Returns whether some words stand in a text one after the other.
 * @param {string} text
 * @param {string[]} phrase
 */
export const hasPhrase = (text, phrase) => ` ${words(text).join(' ')} `.includes(` ${phrase.join(' ')} `);
