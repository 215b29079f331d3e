// The page of typing with more comfort: places found while typing, dates and codes in their form, the price as it is chosen.
'use strict';

const form = document.getElementById('dati');
const token = () => form.querySelector('[name=_csrf]').value;

// The price of what is chosen.
const price = document.getElementById('prezzo-totale');
document.querySelector('.without-script').hidden = true;
let asked = 0;
form.addEventListener('change', async (event) => {
  if (!['certificates', 'use', 'urgent'].includes(event.target.name)) { return; }
  const chosen = new FormData(form);
  const query = new URLSearchParams({ use: chosen.get('use'), urgent: chosen.has('urgent') });
  for (const one of chosen.getAll('certificates')) { query.append('certificates', one); }
  const turn = ++asked;
  const answer = await fetch(`/prenota/prezzo?${query}`).catch(() => null);
  if (answer && answer.ok && turn === asked) { price.textContent = (await answer.json())[0]; }
});

// Whoever typed something may take it away again.
form.addEventListener('input', () => { document.getElementById('svuota').hidden = false; });

// 31051980 becomes 31/05/1980; a fiscal code is in capitals without blanks.
form.addEventListener('focusout', ({ target }) => {
  if (target.name.endsWith('.birthDate')) {
    const parts = /^\s*(\d{1,2})[-/., ]?(\d{1,2})[-/., ]?(\d{4})\s*$/.exec(target.value);
    if (parts) { target.value = `${parts[1].padStart(2, '0')}/${parts[2].padStart(2, '0')}/${parts[3]}`; }
  } else if (target.name.endsWith('.fiscalCode')) {
    target.value = target.value.replace(/\s+/g, '').toUpperCase();
  }
});

// A list of places under the field, for mouse, fingers and keys.
function offerPlaces(input) {
  const box = input.parentElement;
  box.classList.add('places');
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.hidden = true;
  // What scrolls is a stop of the Tab key: focus that went there would be lost as the list closes, and the next words with it.
  list.tabIndex = -1;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.querySelector('label').textContent);
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  let at = -1;
  let turn = 0;

  const forget = () => {
    at = -1;
    for (const option of list.children) { option.setAttribute('aria-selected', 'false'); }
    input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    forget();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const choose = (option) => { input.value = option.textContent; turn++; close(); };
  const move = (step) => {
    const options = [...list.children];
    if (list.hidden || !options.length) { return; }
    at = (at + step + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    options[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at].id);
  };
  input.addEventListener('input', async () => {
    const mine = ++turn;
    // What is listed answers what was typed before: a quick Tab must not choose from it.
    forget();
    if (input.value.trim().length < 2) { close(); return; }
    const answer = await fetch('/prenota/luoghi', {
      method: 'POST', body: new URLSearchParams({ q: input.value, _csrf: token() }),
    }).catch(() => null);
    if (!answer || !answer.ok || mine !== turn) { return; }
    const found = await answer.json();
    if (mine !== turn) { return; }
    list.replaceChildren(...found.map((name, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = name;
      option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(option); });
      return option;
    }));
    at = -1;
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (found.length) { move(1); }
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !list.hidden && at >= 0) {
      event.preventDefault();
      choose(list.children[at]);
    } else if (event.key === 'Tab') {
      if (!list.hidden && at >= 0) { choose(list.children[at]); } else { close(); }
    } else if (event.key === 'Escape') {
      close();
    }
  });
  input.addEventListener('blur', () => { turn++; close(); });
}
form.querySelectorAll('[name$=".birthPlace"], [name$=".residence"]').forEach(offerPlaces);
