// The search in a worker. It receives `{ id, method, arguments }` and posts `{ id, result }` or
// `{ id, error }`.

import { openIndex } from './engine.js';

const index = openIndex();

onmessage = async ({ data: { id, method, arguments: given } }) => {
  try {
    const opened = await index;
    postMessage({ id, result: method === 'open' ? true : await opened[/** @type {'search'} */ (method)](.../** @type {[string]} */ (given)) });
  } catch (problem) {
    const error = /** @type {Error} */ (problem);
    postMessage({ id, error: { name: error.name, message: error.message } });
  }
};
