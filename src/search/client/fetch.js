// Brings the files of the index over the network. The only place that knows how they travel.

import { open } from './core.js';

/** A line that has said nothing for so long will not say anything (milliseconds). */
const PATIENCE = 30000;

/** Opens the index. */
export function openIndex() {
  // The files of the index lie around the folder of the scripts.
  const base = new URL('..', import.meta.url);
  return open(async name => {
    // Only the manifest keeps its name when it changes: every other file may come from the cache for ever.
    const cache = name === 'manifest.bin' ? 'no-cache' : 'default';
    const response = await fetch(new URL(name, base), { cache, signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok || !response.body) throw new Error(`could not load ${name}: ${response.status}`);
    const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  });
}
