/* What went wrong: a summary on top with links, and each message beside its field. */
import {element, fill} from './page.js';

/** Shows a problem and moves the focus to its summary, so that it is read aloud and seen. */
export function showProblem(form, problem) {
  clearProblems(form);
  const errors = (problem.errors ?? []).filter(error => isHere(form, problem, error));
  for (const error of errors) mark(fieldOf(form, error.field), error.message);
  const summary = place(form);
  fill(summary, element('div', {class: 'alert alert-danger sf-summary', role: 'alert', tabindex: '-1'},
    element('p', {class: 'sf-summary-title'}, title(problem, errors)),
    errors.length === 0 || problem.status === 0 ? element('p', {}, problem.detail ?? '') : null,
    errors.length === 0 ? null : element('ul', {}, errors.map(error => line(form, error)))));
  summary.firstElementChild.focus();
  summary.firstElementChild.scrollIntoView({block: 'nearest'});
}

/** A conflict is mostly over the booking itself, which is no field of the form: its own words then say what to do. */
function isHere(form, problem, error) {
  return problem.status !== 409 || fieldOf(form, error.field) !== null;
}

/** Forgets what was shown before, as a new attempt begins. */
export function clearProblems(form) {
  fill(place(form));
  for (const field of form.querySelectorAll('.sf-wrong')) unmark(field);
}

/** A field that is being mended no longer shouts; whether it is right now, the next attempt tells. */
function unmark(field) {
  field.classList.remove('sf-wrong');
  controlOf(field)?.removeAttribute('aria-invalid');
  const message = field.querySelector('.sf-error');
  fill(message);
  message.hidden = true;
}

function title(problem, errors) {
  if (errors.length === 0) return problem.title;
  return errors.length === 1 ? 'C’è un dato da correggere' : `Ci sono ${errors.length} dati da correggere`;
}

function line(form, error) {
  const field = fieldOf(form, error.field);
  if (!field) return element('li', {}, error.message);
  const link = element('a', {href: ''}, `${labelOf(field)}: ${error.message}`);
  link.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    controlOf(field)?.focus();
    field.scrollIntoView({block: 'center'});
  });
  return element('li', {}, link);
}

function mark(field, text) {
  if (!field) return;
  field.classList.add('sf-wrong');
  field.addEventListener('input', () => unmark(field), {once: true});
  controlOf(field)?.setAttribute('aria-invalid', 'true');
  const message = field.querySelector('.sf-error');
  message.hidden = false;
  fill(message, message.textContent ? `${message.textContent} ${text}` : text);
}

const fieldOf = (form, name) => (name ? form.querySelector(`[data-field="${CSS.escape(name)}"]`) : null);
const labelOf = field => field.querySelector('label, legend, .sf-label').firstChild.textContent;
const controlOf = field => field.querySelector('input, select, textarea');

function place(form) {
  let found = form.querySelector('[data-problems]');
  if (!found) {
    found = element('div', {'data-problems': true});
    form.prepend(found);
  }
  return found;
}
