// Splitting of text into words, and the edit distance of words. The rules are those of `words.rs`,
// and tests run both on the same examples. Stemming is done by the build only (`analysis.rs`).

const MARKS = /\p{M}/gu;
const NO_WORD = /[^\p{Alpha}\p{N}]/gu;
/**
 * A word, the first alternative that matches: a name with punctuation (`c++`); a law with its year
 * (`82/2005`); an acronym with dots (`s.i.t.`); a single letter, a hyphen and a word (`e-mail`); a
 * run of letters and digits.
 */
const WORD = new RegExp([
  String.raw`(?<name>(?<![\p{Alpha}\p{N}])(?:c\+\+|[cf]#|d\.[ \u00a0]?lgs(?![\p{Alpha}\p{N}]))|(?<![\p{Alpha}\p{N}.])\.net(?![\p{Alpha}\p{N}]))`,
  String.raw`(?<![\p{Alpha}\p{N}]|[\p{Alpha}\p{N}][-\u2010\u2011])\d{1,4}\/(?:19|20)\d\d(?![\p{Alpha}\p{N}]|[-\u2010\u2011][\p{Alpha}\p{N}])`,
  String.raw`(?<![\p{Alpha}\p{N}])\p{Alpha}\p{M}*(?:\.\p{Alpha}\p{M}*(?![\p{Alpha}\p{N}]))+`,
  String.raw`(?<![\p{Alpha}\p{N}]|[\p{Alpha}\p{N}][-\u2010\u2011])\p{Alpha}\p{M}*[-\u2010\u2011](?:[\p{Alpha}\p{N}\p{M}]{2,}|\p{N})(?![\p{Alpha}\p{N}\p{M}]|[-\u2010\u2011][\p{Alpha}\p{N}])`,
  String.raw`[\p{Alpha}\p{N}][\p{Alpha}\p{N}\p{M}]*`,
].join('|'), 'giu');
const RUN = /[\p{Alpha}\p{N}][\p{Alpha}\p{N}\p{M}]*/gu;
const COMPOUND = /[\p{Alpha}\p{N}][\p{Alpha}\p{N}\p{M}]*(?:[-\u2010\u2011][\p{Alpha}\p{N}][\p{Alpha}\p{N}\p{M}]*)+/gu;
/** @type {{ [name: string]: string }} */
const NAMES = { 'c++': 'cpp', 'c#': 'csharp', 'f#': 'fsharp', '.net': 'dotnet' };
/** Maximum length of a word in the index; longer words are ignored. */
const LONGEST_WORD = 60;
const ALPHABET = 'abcdefghilmnoprstuvz';

/**
 * Returns text without case, accents and ligatures.
 * @param {string} text
 */
export const fold = text =>
  text.replaceAll('ß', 'ss').normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '').replaceAll('ς', 'σ');

/**
 * Returns the words of a text, folded.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  /** @type {string[]} */
  const found = [];
  replaceWords(text, word => {
    found.push(word);
    return '';
  });
  return found;
}

/**
 * Returns a text with its words replaced.
 * @param {string} text
 * @param {(word: string, written: string) => string | undefined} by takes a word, folded and as
 *   written, and returns its replacement, if any
 */
export function replaceWords(text, by) {
  return text.replace(WORD, (...match) => {
    const written = match[0], { name } = match[match.length - 1];
    const word = name ? NAMES[name.toLowerCase()] ?? 'dlgs' : fold(written).replace(NO_WORD, '');
    return word && word.length <= LONGEST_WORD ? by(word, written) ?? written : written;
  });
}

/**
 * Returns the words of a set as they are written in a text: alone, with dots or hyphens inside, or
 * as parts of a compound with hyphens.
 * @param {string} text
 * @param {Set<string>} sought folded
 */
export function asWritten(text, sought) {
  /** @type {Set<string>} */
  const found = new Set();
  const look = (/** @type {string} */ word, /** @type {string} */ written) => {
    if (sought.has(word)) found.add(written);
    return undefined;
  };
  replaceWords(text, look);
  for (const pattern of [COMPOUND, RUN]) {
    for (const [written] of text.matchAll(pattern)) look(fold(written).replace(NO_WORD, ''), written);
  }
  return [...found];
}

/**
 * Compares two texts by code units.
 * @param {string} one
 * @param {string} other
 */
export const compareTexts = (one, other) => one < other ? -1 : Number(one > other);

/**
 * Returns the edit distance of two words, where swapping neighbours is one edit; `Infinity` beyond
 * `most` (optimal string alignment distance).
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = new Array(other.length + 1).fill(Infinity);
    if (row <= most) current[0] = row;
    // Only cells near the diagonal can stay within `most`.
    const first = Math.max(1, row - most), last = Math.min(other.length, row + most);
    let least = current[0];
    for (let column = first; column <= last; column++) {
      const same = one[row - 1] === other[column - 1];
      let edits = Math.min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) edits = Math.min(edits, before[column - 2] + 1);
      current[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return Infinity;
    before = above;
    above = current;
  }
  return above[other.length] <= most ? above[other.length] : Infinity;
}

/**
 * Yields the words that differ from a word by one edit in its first four characters.
 * @param {string} word
 */
export function* variants(word) {
  for (let place = 0; place < Math.min(word.length, 4); place++) {
    const start = word.slice(0, place), letter = word[place], rest = word.slice(place + 1);
    yield start + rest;
    if (rest) yield start + rest[0] + letter + rest.slice(1);
    for (const other of ALPHABET) {
      yield start + other + letter + rest;
      yield start + other + rest;
    }
  }
}
