// What a search asks for, and how the address says it. Pure: knows neither page nor index.

/**
 * @typedef {{ text: string, filters: Record<string, string[]>, sort: string, page: number }} State
 * @typedef {{ facets: Record<string, string>, sort: string, page: string }} Parameters  what each is called in the address
 */

export const PER_PAGE = 24;
export const DEFAULT_SORT = "relevance";

/** @param {string} query @param {Parameters} parameters @returns {State} */
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
    // A blank at the end says that the last word is whole.
    text: (asked.get("q") ?? "").trimStart(),
    filters,
    sort: asked.get(parameters.sort) ?? DEFAULT_SORT,
    page: page > 1 ? page : 1,
  };
}

/** Leaves out whatever goes without saying. @param {State} state @param {Parameters} parameters */
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

/** Returns the state with a value of a facet chosen or no longer chosen, on its first page. @param {State} state @param {string} facet @param {string} value @returns {State} */
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

/** Splits text where one of the marks is met, written as they are and whole words. @param {string} text @param {string[]} marks */
export function highlighted(text, marks = []) {
  if (!marks.length) return [{ text, marked: false }];
  const escaped = (/** @type {string} */ mark) =>
    mark.replace(/[^\p{L}\p{N}\p{M}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  const longest = [...marks].sort((one, other) => other.length - one.length);
  const pattern = `(?<![\\p{L}\\p{N}])(${longest.map(escaped).join("|")})(?![\\p{L}\\p{N}\\p{M}])`;
  const parts = text.split(new RegExp(pattern, "u")).map((part, at) => ({ text: part, marked: at % 2 === 1 }));
  return parts.filter((part) => part.text);
}
