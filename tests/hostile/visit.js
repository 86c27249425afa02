// Opens pages and files in windows of their own, does in each what a visitor could do with what a payload
// made, and lists what is there that no page of a site has.

const WINDOWS = 4;
/** Time in which handlers and requests begin after a page has loaded (milliseconds). */
const SETTLING = 40;
const PATIENCE = 8000;
const SITES = ['https://catalogo.example'];
const LOADING = ['src', 'srcset', 'data', 'poster', 'background', 'action', 'formaction', 'imagesrcset', 'codebase', 'manifest', 'profile', 'lowsrc', 'dynsrc', 'classid', 'archive', 'cite', 'longdesc'];
const NEVER = ['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'base', 'math', 'foreignobject', 'style', 'marquee', 'video', 'audio', 'track', 'bgsound', 'isindex', 'animate', 'set', 'animatetransform', 'handler', 'xss', 'x', 'plaintext', 'xmp', 'listing'];

const pause = time => new Promise(done => setTimeout(done, time));

/** Starts the visit of `{ path, opens, moves, waits, types }` and returns at once; `visit.findings` grows. */
function start(pages) {
  const queue = [...pages];
  const visit = window.visit = { done: 0, of: pages.length, findings: [] };
  const windows = Array.from({ length: WINDOWS }, (_, number) => window.open('about:blank', `visit${number}`, `popup,width=900,height=700,left=${number * 20}`));
  Promise.all(windows.map(async view => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      try {
        for (const finding of await look(view, page)) visit.findings.push(`${page.path}: ${finding}`);
      } catch (problem) {
        visit.findings.push(`${page.path}: ${problem}`);
      }
      visit.done++;
    }
    view.close();
  })).then(() => visit.ended = true);
}

/** Returns the document of a window; 'foreign' if it is in a sandbox. */
function documentOf(view) {
  try {
    return view.document;
  } catch {
    return 'foreign';
  }
}

async function look(view, { path, opens, moves, waits, types }) {
  const before = documentOf(view);
  if (before === 'foreign') {
    view.location.replace('about:blank');
    for (let left = PATIENCE; documentOf(view) === 'foreign' && left > 0; left -= 10) await pause(10);
  }
  documentOf(view).isLeft = true;
  view.location.href = path;
  if (!opens) {
    await pause(60);
    return [];
  }
  const hasLoaded = () => {
    const document = documentOf(view);
    return document === 'foreign' || (!document.isLeft && document.readyState === 'complete' && view.location.href !== 'about:blank');
  };
  for (let left = PATIENCE; !hasLoaded(); left -= 5) {
    if (left < 0) return ['does not load'];
    await pause(5);
  }
  if (documentOf(view) === 'foreign') {
    await pause(SETTLING * 3);
    return [];
  }
  if (moves) await until(() => view.document?.readyState === 'complete' && view.location.pathname !== new URL(path, location.href).pathname);
  if (waits) await until(() => view.document.querySelector(waits));
  if (types) {
    const input = view.document.querySelector('main input[name=q], main [data-part=finder] input');
    input.focus();
    input.value = types;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.closest('[data-part=finder]')?.requestSubmit();
    await pause(SETTLING * 3);
  }
  touch(view.document);
  await pause(SETTLING);
  const document = documentOf(view);
  if (document === 'foreign') return ['left its origin'];
  const expected = new URL(path, location.href);
  const at = new URL(view.location.href);
  const stays = moves ? at.origin === location.origin : at.pathname === expected.pathname;
  const foreign = view.performance.getEntriesByType('resource').map(({ name }) => name).filter(name => !/^(data|blob):/.test(name) && !name.startsWith(location.origin));
  return [...(stays ? [] : [`leads to ${at.href}`]), ...foreign.map(name => `loads ${name}`), ...audit(document, moves)];
}

async function until(isThere) {
  for (let left = 3000; left > 0 && !isThere(); left -= 20) await pause(20);
}

/** Opens, focuses and clicks what a payload could have made. */
function touch(document) {
  document.querySelectorAll('details').forEach(details => details.open = true);
  for (const element of document.querySelectorAll('*')) {
    const names = element.getAttributeNames();
    const acts = names.some(name => name.startsWith('on') || name === 'autofocus');
    if (acts) {
      element.focus?.();
      for (const event of ['mouseover', 'click', 'pointerrawupdate', 'mouseenter']) element.dispatchEvent(new MouseEvent(event, { bubbles: true, cancelable: true }));
    }
    const address = element.href?.baseVal ?? element.href ?? element.getAttribute('xlink:href');
    if (typeof address === 'string' && address && !/^(https?|mailto|tel):/.test(absolute(address, document))) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    if (element.matches('[formaction]')) element.click();
  }
}

function absolute(address, document) {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return '';
  }
}

/** Returns what a page of a site never has. */
function audit(document, moves) {
  const found = [];
  const isOwn = address => address.startsWith(location.origin) || SITES.some(site => address.startsWith(site));
  const isSvg = document.documentElement.localName === 'svg';
  if (document.contentType !== 'text/html' && !isSvg) return found;
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const shown = () => element.outerHTML.slice(0, 160);
    if (NEVER.includes(name.toLowerCase()) && !(isSvg && name === 'style')) found.push(`has ${shown()}`);
    if (name === 'script') {
      const isModule = element.type === 'module' && element.src.startsWith(location.origin) && !element.textContent;
      if (!isModule && element.type !== 'application/ld+json') found.push(`has ${shown()}`);
    }
    if (name === 'meta' && element.httpEquiv && element.httpEquiv !== 'Content-Security-Policy' && !(moves && element.httpEquiv === 'refresh')) found.push(`has ${shown()}`);
    if (name === 'link' && !isOwn(element.href)) found.push(`has ${shown()}`);
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute);
      if (/^on/i.test(attribute) || ['srcdoc', 'ping', 'autofocus', 'formaction', 'background'].includes(attribute)) found.push(`has ${shown()}`);
      // Scripts of the site set the style of the root.
      if (attribute === 'style' && !isSvg && element !== document.documentElement) found.push(`has ${shown()}`);
      if (LOADING.includes(attribute)) {
        for (const one of attribute.endsWith('srcset') ? value.split(',') : [value]) {
          const address = absolute(one.trim().split(' ')[0], document);
          if (!isOwn(address) && !address.startsWith('data:image/')) found.push(`has ${shown()}`);
        }
      }
      if (/(^|:)href$/.test(attribute) && name !== 'link') {
        const address = absolute(value, document);
        const isPicture = ['image', 'feImage'].includes(name);
        if (isPicture ? !address.startsWith('data:image/') : !/^(https?|mailto|tel):/.test(address)) found.push(`has ${shown()}`);
      }
    }
  }
  return [...new Set(found)];
}
