// The search in a thread of its own: takes `{ id, method, arguments }`, gives `{ id, result }` or `{ id, error }`.

import { openIndex } from './fetch.js';

const index = openIndex();

onmessage = async ({ data: { id, method, arguments: given } }) => {
  try {
    const opened = await index;
    postMessage({ id, result: method === 'open' ? true : await opened[method](...given) });
  } catch (error) {
    postMessage({ id, error: { name: error.name, message: error.message } });
  }
};
