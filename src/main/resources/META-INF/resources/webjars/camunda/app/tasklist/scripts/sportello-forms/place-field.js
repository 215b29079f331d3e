/* A municipality or a foreign country, chosen by typing its first letters (combobox pattern of ARIA). */
import {element, fill, freshId} from './page.js';
import {get} from './http.js';
import {labelled} from './fields.js';

const pause = 180;

/** `value` is the place's code, or what was typed when nothing was chosen, so that the server names the field. */
export function placeField(spec) {
  // What scrolls would be a stop of the Tab key, and lose the focus as it closes.
  const list = element('ul', {class: 'sf-places', role: 'listbox', id: freshId('places'), hidden: true, tabindex: -1,
    'aria-label': 'Luoghi trovati'});
  const input = element('input', {
    class: 'form-control', type: 'text', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': list.id, autocomplete: 'off', spellcheck: 'false', maxlength: 80,
  });
  const announced = element('span', {class: 'sr-only', role: 'status'});
  const node = labelled(spec, element('div', {class: 'sf-combobox'}, input, list, announced));
  let chosen = null;
  let found = [];
  let active = -1;
  let timer = 0;
  let asked = 0;

  input.addEventListener('input', () => {
    chosen = null;
    forget();
    clearTimeout(timer);
    if (input.value.trim().length < 2) close();
    else timer = setTimeout(search, pause);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) search();
      else highlight(active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && !list.hidden && !event.ctrlKey) {
      event.preventDefault();
      if (active >= 0) choose(found[active]);
    } else if (event.key === 'Tab') {
      choose(list.hidden ? null : found[active]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener('blur', () => {
    if (!list.hidden && active >= 0) choose(found[active]);
    else if (!chosen && input.value.trim()) settle();
    close();
  });

  /** What is listed answers what was typed before: leaving the field must not choose from it. */
  function forget() {
    asked += 1;
    found = [];
    active = -1;
    for (const item of list.children) item.setAttribute('aria-selected', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function search() {
    const typed = input.value.trim();
    const turn = (asked += 1);
    const places = await find(typed);
    if (turn !== asked || document.activeElement !== input) return;
    show(places);
  }

  /** Takes the one place whose whole name was typed, so that a quick typist needs no list. */
  async function settle() {
    const typed = input.value.trim();
    const same = (await find(typed)).filter(place => place.name.toLowerCase() === typed.toLowerCase());
    if (same.length === 1 && !chosen && input.value.trim() === typed) take(same[0]);
  }

  function show(places) {
    found = places;
    fill(list, places.length === 0
      ? element('li', {class: 'sf-none'}, 'Nessun luogo con questo nome')
      : places.map((place, index) => option(place, index)));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    fill(announced, places.length === 0 ? 'Nessun luogo trovato' : `${places.length} luoghi: scorri con le frecce`);
    highlight(places.length ? 0 : -1);
  }

  function option(place, index) {
    const item = element('li', {role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false'}, describe(place));
    item.addEventListener('mousedown', event => {
      event.preventDefault();
      choose(place);
    });
    return item;
  }

  function highlight(index) {
    if (found.length === 0) {
      active = -1;
      input.removeAttribute('aria-activedescendant');
      return;
    }
    active = (index + found.length) % found.length;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === active)));
    list.children[active].scrollIntoView({block: 'nearest'});
    input.setAttribute('aria-activedescendant', list.children[active].id);
  }

  function choose(place) {
    if (place) take(place);
    close();
  }

  function take(place) {
    chosen = place;
    input.value = describe(place);
    input.dispatchEvent(new Event('change', {bubbles: true}));
  }

  function close() {
    // A search that is due would open the list again over what was chosen, and the next Tab would choose anew.
    clearTimeout(timer);
    asked += 1;
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  return {
    name: spec.name,
    node,
    control: input,
    get value() {
      return chosen?.code ?? (input.value.trim() || null);
    },
    set value(place) {
      chosen = place?.code ? place : null;
      input.value = chosen ? describe(place) : place ?? '';
    },
    get place() {
      return chosen ?? (input.value.trim() || null);
    },
  };
}

async function find(typed) {
  try {
    return await get(`/places?q=${encodeURIComponent(typed.replace(/\s*\(.*$/, ''))}`);
  } catch (unreachable) {
    return [];
  }
}

/** Lucca (LU); Francia (stato estero). */
export function describe(place) {
  if (place.foreign) return `${place.name} (stato estero)`;
  return place.province ? `${place.name} (${place.province})` : place.name;
}
