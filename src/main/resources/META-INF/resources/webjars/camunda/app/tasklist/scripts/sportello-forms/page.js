/* Building blocks of a page: elements made without markup from strings, so that nothing typed can become script. */

const base = document.querySelector('base');
const appRoot = base?.getAttribute('app-root') ?? '/camunda';

/** Where the application's own interface lives, beside the engine's web applications. */
export const apiRoot = appRoot.replace(/\/camunda$/, '') + '/api/v1';

/** The address of something that the application serves outside the web applications. */
export const appAddress = path => appRoot.replace(/\/camunda$/, '') + path;

/** Makes an element; strings among the children become text, null and false are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  fill(made, ...children);
  return made;
}

/** Replaces what is inside an element. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
}

/** «1 riga», «2 righe». */
export const plural = (number, one, many) => `${number} ${number === 1 ? one : many}`;

let count = 0;

/** An id that no other element of the page has, even when a form is opened twice. */
export function freshId(name) {
  count += 1;
  return `sportello-${name.replace(/\W+/g, '-')}-${count}`;
}

export function loadStyle() {
  const address = `${appRoot}/app/tasklist/styles/sportello-forms.css`;
  if (!document.querySelector(`link[href="${address}"]`)) {
    document.head.append(element('link', {rel: 'stylesheet', href: address}));
  }
}
