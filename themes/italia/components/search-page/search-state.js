// The state of the search page, and its form in the URL. Pure functions without access to page or
// index.

/**
 * @typedef {{ text: string, filters: Record<string, string[]>, sort: string, page: number }} State
 * @typedef {{ facets: Record<string, string>, sort: string, page: string }} Parameters  names of the URL parameters
 */

export const PER_PAGE = 24;
export const DEFAULT_SORT = "relevance";

/**
 * Returns the state in the query of a URL.
 * @param {string} query @param {Parameters} parameters @returns {State}
 */
export function read(query, parameters) {
  const asked = new URLSearchParams(query);
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const [facet, name] of Object.entries(parameters.facets)) {
    const values = [...new Set(asked.getAll(name))].filter(Boolean);
    if (values.length) filters[facet] = values;
  }
  const page = Number.parseInt(asked.get(parameters.page) ?? "", 10);
  return {
    // A trailing space means that the last word is complete.
    text: (asked.get("q") ?? "").trimStart(),
    filters,
    sort: asked.get(parameters.sort) ?? DEFAULT_SORT,
    page: page > 1 ? page : 1,
  };
}

/**
 * Returns the query of a URL, without default values.
 * @param {State} state @param {Parameters} parameters
 */
export function write(state, parameters) {
  const query = new URLSearchParams();
  if (state.text) query.set("q", state.text);
  for (const [facet, name] of Object.entries(parameters.facets)) {
    for (const value of state.filters[facet] ?? []) query.append(name, value);
  }
  if (state.sort !== DEFAULT_SORT) query.set(parameters.sort, state.sort);
  if (state.page > 1) query.set(parameters.page, String(state.page));
  return query.size ? `?${query}` : "";
}

/**
 * Returns the first page of the state with a value of a facet added or removed.
 * @param {State} state @param {string} facet @param {string} value @returns {State}
 */
export function toggled(state, facet, value) {
  const chosen = state.filters[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const filters = { ...state.filters, [facet]: values };
  if (!values.length) delete filters[facet];
  return { ...state, filters, page: 1 };
}

/** @param {State} state */
export function isEmpty(state) {
  return !state.text && !Object.keys(state.filters).length;
}

/**
 * Splits text at occurrences of the marks, as whole words.
 * @param {string} text @param {string[]} marks
 */
export function highlighted(text, marks = []) {
  if (!marks.length) return [{ text, marked: false }];
  const escaped = (/** @type {string} */ mark) =>
    mark.replace(/[^\p{L}\p{N}\p{M}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  const longest = [...marks].sort((one, other) => other.length - one.length);
  const pattern = `(?<![\\p{L}\\p{N}])(${longest.map(escaped).join("|")})(?![\\p{L}\\p{N}\\p{M}])`;
  const parts = text.split(new RegExp(pattern, "u")).map((part, at) => ({ text: part, marked: at % 2 === 1 }));
  return parts.filter((part) => part.text);
}
