// The search as pages use it: the same answers from a worker, or from the page itself where there is no worker.
//
//   import { open } from './search/client.js';
//   const index = await open({ lang: 'it' });
//   const { total, hits, facets, corrected } = await index.search('protocollo', { filters: { region: ['Veneto'] } });

/** Where the other scripts lie. In a site it is a folder named after them: their names change whenever they do. */
const SCRIPTS = './';
/** A worker that has not said a word by then never will (milliseconds). */
const PATIENCE = 10000;

/** @type {Promise<(method: string, given: unknown[]) => Promise<any>> | undefined} */
let opening;

/**
 * Opens the index that lies beside this script, once for all who ask. Rejects if there is none; the next to ask tries again.
 * @param {{ lang?: string }} [options] the language of labels: an index holds one, and words of all languages
 * @returns {Promise<{
 *   search(text: string, options?: import('./core.js').Options): Promise<import('./core.js').Results>,
 *   suggest(text: string): Promise<import('./core.js').Suggestion[]>,
 * }>}
 */
export async function open(options = {}) {
  opening ??= inWorker().catch(error => error.fromIndex ? Promise.reject(error) : inPage());
  opening.catch(() => opening = undefined);
  const ask = await opening;
  return {
    search: (text, options = {}) => ask('search', [text, options]),
    suggest: text => ask('suggest', [text]),
  };
}

const script = (/** @type {string} */ name) => new URL(SCRIPTS + name, import.meta.url).href;

async function inPage() {
  const { openIndex } = await import(script('engine.js'));
  const index = await openIndex();
  return (/** @type {string} */ method, /** @type {unknown[]} */ given) => index[/** @type {'search'} */ (method)](.../** @type {[string]} */ (given));
}

/** Starts the worker. Rejects where it does not start, and passes on what it says when the index does not open. */
async function inWorker() {
  const worker = new Worker(script('worker.js'), { type: 'module' });
  const waiting = new Map();
  let last = 0, stopped = false, works = false;
  const ask = (/** @type {string} */ method, /** @type {unknown[]} */ given) => new Promise((resolve, reject) => {
    if (stopped) throw new Error('the search worker stopped');
    waiting.set(++last, { resolve, reject });
    worker.postMessage({ id: last, method, arguments: given });
  });
  worker.onmessage = ({ data: { id, result, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    error ? reject(Object.assign(new Error(error.message), { name: error.name, fromIndex: true })) : resolve(result);
  };
  const fail = () => {
    // In the place of one that has worked, the next to ask gets another.
    if (works) opening = undefined;
    stopped = true;
    waiting.forEach(({ reject }) => reject(new Error('the search worker stopped')));
    waiting.clear();
    worker.terminate();
  };
  worker.onerror = fail;
  const timer = setTimeout(fail, PATIENCE);
  await ask('open', []).catch(error => {
    worker.terminate();
    throw error;
  }).finally(() => clearTimeout(timer));
  works = true;
  return ask;
}
