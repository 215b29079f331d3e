/*
 * What may enter the editor: a short list of elements, and nothing else. Text from a word processor keeps its structure and
 * loses its looks. It works on a document that runs no script and loads nothing; the server cleans again what it is sent.
 */

const kept = {
  P: [], H3: [], H4: [], H5: [], STRONG: [], EM: [], SUB: [], SUP: [], UL: [], OL: [], LI: [], BLOCKQUOTE: [], BR: [],
  A: ['href'], TABLE: [], CAPTION: [], THEAD: [], TBODY: [], TFOOT: [], TR: [], TH: ['scope', 'colspan', 'rowspan'],
  TD: ['colspan', 'rowspan'], IMG: ['src', 'alt'], FIGURE: ['data-figure'], FIGCAPTION: [],
};
/** A word processor's heading 1 is a heading within the chapter, whose title stands above it. */
const renamed = {H1: 'H3', H2: 'H4', H3: 'H5', H4: 'H5', H5: 'H5', H6: 'H5', B: 'STRONG', I: 'EM', DIV: 'P'};
const dropped = ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'META', 'LINK',
  'TITLE', 'HEAD', 'XML', 'BASE', 'FORM', 'INPUT', 'BUTTON', 'SELECT', 'TEXTAREA', 'VIDEO', 'AUDIO', 'CANVAS'];
const blocks = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'TABLE', 'BLOCKQUOTE', 'DIV', 'FIGURE'];

const goodLink = text => /^(https:\/\/|http:\/\/|mailto:|#)/i.test(text.trim());
const goodPicture = text => /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i.test(text);

/** Cleans HTML of unknown origin. `foreign` moves its headings below the chapter's title. */
export function clean(html, {foreign = false, pictures = true} = {}) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const out = page.implementation.createHTMLDocument('');
  const lists = new Lists(out);
  for (const node of [...page.body.childNodes]) copy(node, out.body, {out, foreign, pictures, lists});
  return out.body.innerHTML;
}

function copy(node, parent, how) {
  if (node.nodeType === Node.TEXT_NODE) {
    parent.append(how.out.createTextNode(node.nodeValue));
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const tag = node.tagName.toUpperCase();
  if (dropped.includes(tag) || tag.includes(':') && tag !== 'O:P') return;
  const level = wordListLevel(node);
  if (level) {
    const item = how.lists.item(parent, level, isOrdered(node));
    copyAll(node, item, how, child => isListMark(child));
    return;
  }
  const name = how.foreign ? renamed[tag] ?? tag : ({B: 'STRONG', I: 'EM'}[tag] ?? tag);
  if (!kept[name] || (name === 'P' && tag === 'DIV' && hasBlocks(node))) {
    copyAll(node, parent, how);
    return;
  }
  if (name === 'IMG' && (!how.pictures || !goodPicture(node.getAttribute('src') ?? ''))) return;
  const made = how.out.createElement(name);
  for (const attribute of kept[name]) {
    const value = node.getAttribute(attribute);
    if (value !== null && (attribute !== 'href' || goodLink(value))) made.setAttribute(attribute, value);
  }
  parent.append(made);
  if (name !== 'FIGURE' || !made.hasAttribute('data-figure')) copyAll(node, made, how);
}

function copyAll(node, parent, how, left = () => false) {
  for (const child of [...node.childNodes]) if (!left(child)) copy(child, parent, how);
}

const hasBlocks = node => [...node.children].some(child => blocks.includes(child.tagName.toUpperCase()));

// Word writes a list as paragraphs whose style names list and level, and draws the marks itself.

function wordListLevel(node) {
  const found = /mso-list:\s*l\d+\s+level(\d)/i.exec(node.getAttribute('style') ?? '');
  return found ? Number(found[1]) : 0;
}

const isListMark = node => node.nodeType === Node.ELEMENT_NODE && /mso-list:\s*ignore/i.test(node.getAttribute('style') ?? '');

function isOrdered(node) {
  const mark = [...node.querySelectorAll('span')].find(isListMark);
  return /^\s*[0-9a-zA-Z]+[.)]/.test(mark?.textContent ?? '');
}

/** Builds nested lists out of paragraphs that follow one another. */
class Lists {
  constructor(out) {
    this.out = out;
    this.open = [];
  }

  item(parent, level, ordered) {
    const last = parent.lastElementChild;
    if (!this.open[0] || last !== this.open[0]) this.open = [];
    this.open.length = Math.min(this.open.length, level);
    while (this.open.length < level) {
      const list = this.out.createElement(ordered ? 'ol' : 'ul');
      (this.open.at(-1)?.lastElementChild ?? this.open.at(-1) ?? parent).append(list);
      this.open.push(list);
    }
    const item = this.out.createElement('li');
    this.open.at(-1).append(item);
    return item;
  }
}
