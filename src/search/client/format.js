// Decoders of the index files, which FORMAT.md specifies. Truncated and damaged files throw an Error,
// and none takes much more time or memory than its size explains.

const VERSION = 5;
const FRAGMENT_HASH = 2, SHARD_HASH = 3, LETTER_HASH = 3, COLUMN_HASH = 4, CHUNK_HASH = 5;
/** Maximum length of lists that are stored in the shard itself. */
const RARE = 6;
/** Maximum number of documents in a fragment. */
const MAX_FRAGMENT = 1024;
/** Maximum length in bytes of texts that share a prefix with the previous one. */
const MAX_SHARING = 1024;
/** Postings files store impacts in steps of this size; the middle of the step is used. */
const STEP = 8;

/**
 * @typedef {object} Posting documents in which a term has the same role and impact
 * @property {number} role 0 not in the title, 1 in the title, 2 its first word, 3 the whole title
 * @property {number} impact 1 to 63
 * @property {number[]} documents ascending
 *
 * @typedef {{ file: string, offset: number }} Place position of a list
 *
 * @typedef {object} Term
 * @property {number} count number of documents with the term
 * @property {number} role its best role
 * @property {string[]} forms its word forms in this shard
 * @property {Posting[]} [rare] the whole list, if it is short
 * @property {Place} [champions] otherwise the list of the strongest documents
 * @property {Place} [tail] the list of the others, if there are any
 *
 * @typedef {{ url: string, title: string, summary: string, kind: string, kindLabel: string, organisation: string, titleLang?: string,
 *   summaryLang?: string, textLang?: string }} Shown the data of a search result; a language is only present if it is not the site's
 * @typedef {Map<string, Term[]>} Shard terms by form, sorted by form; a stop word has no terms
 * @typedef {{ value: string, label: string, documents: number[] }[]} Column
 */

/** The error of a file that no build has written. */
const damaged = () => new Error('a search file is damaged');

class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes, offset = 0) {
    this.bytes = bytes;
    this.offset = offset;
  }

  byte() {
    if (this.offset >= this.bytes.length) throw new Error('a search file is cut short');
    return this.bytes[this.offset++];
  }

  number() {
    let number = 0, scale = 1, byte;
    do {
      byte = this.byte();
      number += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    if (number > Number.MAX_SAFE_INTEGER) throw damaged();
    return number;
  }

  /** Reads a signed number. */
  signed() {
    const number = this.number();
    return number % 2 ? -(number + 1) / 2 : number / 2;
  }

  /**
   * Returns the next bytes without copying them.
   * @param {number} length
   */
  slice(length) {
    const end = this.offset + length;
    if (end > this.bytes.length) throw new Error('a search file is cut short');
    return this.bytes.subarray(this.offset, this.offset = end);
  }

  /** @param {number} length of bytes */
  hex(length) {
    return Array.from(this.slice(length), byte => byte.toString(16).padStart(2, '0')).join('');
  }

  text() {
    return decodeText(this.slice(this.number()));
  }

  /**
   * Returns `count` results of `read`.
   * @template T
   * @param {number} count
   * @param {(turn: number) => T} read
   * @returns {T[]}
   */
  times(count, read) {
    const results = [];
    for (let turn = 0; turn < count; turn++) results.push(read(turn));
    return results;
  }

  ascending(count = this.number()) {
    let next = 0;
    return this.times(count, () => (next += this.number() + 1) - 1);
  }

  /**
   * Reads the bytes of a text that is stored without the prefix it shares with the last one.
   * @param {Uint8Array} last
   */
  sharing(last) {
    const shared = this.number(), own = this.slice(this.number());
    if (shared > last.length || shared + own.length > MAX_SHARING) throw damaged();
    const bytes = new Uint8Array(shared + own.length);
    bytes.set(last.subarray(0, shared));
    bytes.set(own, shared);
    return bytes;
  }
}

/**
 * Decodes UTF-8. `TextDecoder` is not available in all JavaScript engines that run the tests.
 * @param {Uint8Array} bytes
 */
export function decodeText(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at++];
    const more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    let code = more ? byte & (0x3f >> more) : byte;
    for (let left = more; left; left--) code = code << 6 | bytes[at++] & 0x3f;
    text += String.fromCodePoint(code);
  }
  return text;
}

/** The list of all files of the index. */
export class Manifest {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    const reader = new Reader(bytes);
    if (reader.byte() !== VERSION) throw new Error('the search index is of another version');
    this.documents = reader.number();
    this.fragmentSize = reader.number();
    // With a limit, a manifest of a few bytes cannot announce many documents.
    if (this.fragmentSize < 1 || this.fragmentSize > MAX_FRAGMENT) throw damaged();
    const fragments = Math.ceil(this.documents / this.fragmentSize);
    /** @type {string[]} */
    this.fragments = reader.times(fragments, number => `f/${number}-${reader.hex(FRAGMENT_HASH)}.bin`);
    let last = new Uint8Array();
    const keys = reader.times(reader.number(), () => last = reader.sharing(last));
    /** Files by key, in the order of keys. @type {Map<string, string>} */
    this.shards = new Map(keys.map(key => [decodeText(key), `d/${fileName(key)}-${reader.hex(SHARD_HASH)}.bin`]));
    const column = (/** @type {string} */ name) => `x/${name}-${reader.hex(COLUMN_HASH)}.bin`;
    /** Columns by facet. @type {Map<string, string>} */
    this.facets = new Map();
    /** Facets by the name of the field in a query. @type {Map<string, string>} */
    this.fields = new Map();
    for (let left = reader.number(); left; left--) {
      const facet = reader.text();
      this.fields.set(facet, facet).set(reader.text(), facet);
      this.facets.set(facet, column(facet));
    }
    this.byName = column('by-name');
    this.byDate = column('by-date');
    this.byAdoption = reader.byte() ? column('by-adoption') : undefined;
    /** Files of page names, by first character. @type {Map<string, string>} */
    this.letters = new Map(reader.times(reader.number(), () => {
      const letter = reader.number();
      return /** @type {const} */ ([String.fromCodePoint(letter), `n/${letter.toString(16)}-${reader.hex(LETTER_HASH)}.bin`]);
    }));
  }
}

/**
 * Returns a key in the form used in file names.
 * @param {Uint8Array} key in UTF-8
 */
function fileName(key) {
  const plain = (/** @type {number} */ byte) => byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57;
  return Array.from(key, byte => plain(byte) ? String.fromCharCode(byte) : `_${byte.toString(16).padStart(2, '0')}`).join('');
}

/**
 * @param {Uint8Array} bytes
 * @returns {Shard}
 */
export function decodeShard(bytes) {
  const reader = new Reader(bytes), shard = new Map();
  /** @type {Term[]} */
  const terms = [];
  const chunks = reader.times(reader.number(), () => chunkName(reader));
  let last = new Uint8Array();
  for (let left = reader.number(); left; left--) {
    last = reader.sharing(last);
    const form = decodeText(last);
    shard.set(form, reader.times(reader.number(), () => {
      const back = reader.number();
      if (!back) terms.push({ count: 0, role: 0, forms: [] });
      const term = terms[terms.length - (back || 1)];
      if (!term) throw damaged();
      term.forms.push(form);
      return term;
    }));
  }
  for (const term of terms) readTerm(reader, chunks, term);
  return shard;
}

/**
 * @param {Reader} reader
 * @param {string[]} chunks
 * @param {Term} term
 */
function readTerm(reader, chunks, term) {
  term.count = reader.number();
  if (term.count <= RARE) {
    const documents = reader.ascending(term.count);
    term.rare = documents.map(document => {
      const byte = reader.byte();
      return { role: byte >> 6, impact: byte & 63, documents: [document] };
    });
    term.role = Math.max(0, ...term.rare.map(posting => posting.role));
    return;
  }
  const place = () => ({ file: chunks[reader.number()], offset: reader.number() });
  const byte = reader.byte();
  term.role = byte >> 1;
  term.champions = place();
  if (byte & 1) term.tail = place();
}

/**
 * Decodes the list at an offset of a postings file. `rest` is the name of the file with the rest of
 * the list, if there is one.
 * @param {Uint8Array} bytes
 * @param {number} offset
 * @returns {{ list: Posting[], rest?: string }}
 */
export function decodeList(bytes, offset) {
  const reader = new Reader(bytes, offset);
  const head = reader.number(), rest = head & 1 ? chunkName(reader) : undefined;
  const list = reader.times(head >> 1, () => {
    const byte = reader.byte();
    return { role: byte >> 3, impact: (byte & 7) * STEP + STEP / 2, documents: reader.ascending() };
  });
  return { list, rest };
}

/** @param {Reader} reader */
function chunkName(reader) {
  return `p/${reader.hex(CHUNK_HASH)}.bin`;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Column}
 */
export function decodeColumn(bytes) {
  const reader = new Reader(bytes);
  return reader.times(reader.number(), () => ({ value: reader.text(), label: reader.text(), documents: reader.ascending() }));
}

/**
 * Decodes all document numbers in a sort order.
 * @param {Uint8Array} bytes
 * @param {number} count
 */
export function decodeOrder(bytes, count) {
  const reader = new Reader(bytes);
  let expected = count - 1;
  return reader.times(count, () => {
    const number = expected - reader.signed();
    expected = number - 1;
    return number;
  });
}

/**
 * Decodes the numbers of users by document. Documents without users are absent.
 * @param {Uint8Array} bytes
 * @returns {Map<number, number>}
 */
export function decodeAdoption(bytes) {
  const reader = new Reader(bytes);
  return new Map(reader.ascending().map(document => [document, reader.number()]));
}

/**
 * @param {Uint8Array} bytes
 * @returns {{ texts: string, shown: Shown[] }} `texts` is the hash of the file with the texts
 */
export function decodeFragment(bytes) {
  const [texts, documents] = JSON.parse(decodeText(bytes));
  const shown = (/** @type {string[]} */ [url, title, summary, kind, kindLabel, organisation, titleLang, summaryLang, textLang]) =>
    ({ url, title, summary, kind, kindLabel, organisation, titleLang, summaryLang, textLang });
  return { texts, shown: documents.map(shown) };
}

/**
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
export const decodeTexts = bytes => JSON.parse(decodeText(bytes));

/**
 * Decodes names of pages for topics, places and organisations.
 * @param {Uint8Array} bytes
 */
export function decodeNames(bytes) {
  const reader = new Reader(bytes);
  return reader.times(reader.number(), () => ({ kind: reader.text(), text: reader.text(), url: reader.text() }));
}
