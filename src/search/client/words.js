// Words as the dictionary has them, and how far apart two of them are. The same rules as `words.rs`; stems are `analysis.rs`'s.

const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const ACRONYM = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
/** `e-mail` is one word: its first letter alone says nothing. */
const INITIAL = /(?<![\p{L}\p{N}]-?)(\p{L})[-\u2010\u2011](?=\p{L}{2})/gu;
/** What no word of the dictionary exceeds. */
const LONGEST_WORD = 60;
/** Words that a query is cut to: whoever pastes a page wants its beginning. */
const MOST_WORDS = 32;
const MOST_LETTERS = 2000;
const ALPHABET = 'abcdefghilmnoprstuvz';

/**
 * Returns text without case, accents and ligatures.
 * @param {string} text
 */
export const fold = text => text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');

/**
 * Returns the words of a query, folded, acronyms without their dots and initials without their hyphen.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const plain = fold(text.slice(0, MOST_LETTERS)).replace(ACRONYM, acronym => acronym.replaceAll('.', '')).replace(INITIAL, '$1');
  return (plain.match(WORD) ?? []).filter(word => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
}

/**
 * Returns how many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other;
 * `Infinity` beyond `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [], above = Array.from({ length: other.length + 1 }, (_, column) => column);
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
 * Yields the words that one edit in the first four letters makes.
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
