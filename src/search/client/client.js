// The search as pages use it. It runs in a worker, or in the page if workers are not available.
//
//   import { open } from './search/client.js';
//   const index = await open({ lang: 'it' });
//   const { total, hits, facets, corrected } = await index.search('protocollo', { filters: { region: ['Veneto'] } });

import { SCRIPTS } from './scripts.js';

/** Time after which a worker that has not answered is given up (milliseconds). */
const START_TIMEOUT = 10000;

/**
 * Makes the URL of a script of the index from its name, for pages whose policy requires trusted types.
 * @type {{ createScriptURL(name: string): string }}
 */
let trusted;
/** @type {Promise<(method: string, given: unknown[]) => Promise<any>> | undefined} */
let opening;

/**
 * Opens the index in the folder of this script. All callers share one index; after a failure the
 * next call tries again.
 * @param {{ lang?: string }} [options] ignored: the labels of an index are in one language
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

/**
 * Starts the worker. Rejects if it does not start, or with its error if the index does not open.
 */
async function inWorker() {
  trusted ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('filiera-search', { createScriptURL: script }) ?? { createScriptURL: script };
  const worker = new Worker(trusted.createScriptURL('worker.js'), { type: 'module' });
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
    // Only a worker that has worked before is replaced; otherwise the page searches by itself.
    if (works) opening = undefined;
    stopped = true;
    waiting.forEach(({ reject }) => reject(new Error('the search worker stopped')));
    waiting.clear();
    worker.terminate();
  };
  worker.onerror = fail;
  const timer = setTimeout(fail, START_TIMEOUT);
  await ask('open', []).catch(error => {
    worker.terminate();
    throw error;
  }).finally(() => clearTimeout(timer));
  works = true;
  return ask;
}
