/*
 * A new booking. Our own interface records it and starts its process in one transaction, so the Tasklist's own start,
 * which would make a second instance, is prevented.
 */
import {element, fill} from './page.js';
import {bookingFields} from './booking-fields.js';
import {clearProblems, showProblem} from './problems.js';
import {post} from './http.js';

/** What was typed and not yet sent when the dialog closed; only in memory, only for the same person. */
let left = null;

export async function startForm(camForm, $scope) {
  const form = camForm.formElement[0];
  const body = form.querySelector('[data-fields]');
  const done = form.querySelector('[data-done]');
  const button = form.querySelector('[data-book]');
  const user = $scope.$root.authentication?.name;
  let attempt = freshKey();
  let booked = false;

  camForm.on('submit', () => {
    camForm.submitPrevented = true;
    book();
  });
  holdDialog(camForm, $scope);
  form.addEventListener('submit', event => event.preventDefault());

  let fields;
  try {
    fields = await bookingFields();
  } catch (problem) {
    showProblem(form, problem);
    return;
  }
  fill(body, fields.node);
  button.disabled = false;
  button.addEventListener('click', book);
  takeUp();
  body.querySelector('input, select').focus();
  $scope.$on('$destroy', () => {
    left = !booked && fields.filled() ? {user, draft: fields.draft()} : null;
  });
  form.querySelector('[data-same]').addEventListener('click', () => again(() => fields.nextPerson()));
  form.querySelector('[data-copy]').addEventListener('click', copy);
  form.querySelector('[data-print]').addEventListener('click', () => window.print());

  async function book() {
    if (button.disabled || booked) return;
    clearProblems(form);
    button.disabled = true;
    button.setAttribute('aria-busy', 'true');
    try {
      show(await post('/bookings', fields.value, {'Idempotency-Key': attempt}));
    } catch (problem) {
      // An answer was lost and the data changed since: the first booking stands, the changed one is another.
      if (problem.code === 'booking.repeat.other') attempt = freshKey();
      if (!fields.ask(problem)) showProblem(form, problem);
    } finally {
      button.disabled = false;
      button.setAttribute('aria-busy', 'false');
    }
  }

  function show(answer) {
    booked = true;
    left = null;
    fill(done.querySelector('[data-number]'), answer.number);
    fill(done.querySelector('[data-warnings]'), answer.warnings.length === 0 ? null : element('div', {class: 'sf-warnings'},
      element('p', {class: 'sf-warnings-title'}, 'Registrata con le avvertenze che hai confermato'),
      element('ul', {}, answer.warnings.map(({message}) => element('li', {}, message)))));
    swap(true);
    done.focus();
  }

  function again(prepare) {
    booked = false;
    attempt = freshKey();
    swap(false);
    prepare();
  }

  function swap(finished) {
    done.hidden = !finished;
    for (const part of form.querySelectorAll('[data-entry]')) part.hidden = finished;
  }

  function takeUp() {
    if (left?.user === user) {
      fields.restore(left.draft);
      fill(form.querySelector('[data-restored]'), element('p', {class: 'alert alert-info'},
        'Ho rimesso i dati che non avevi ancora inviato.'));
    }
    left = null;
  }

  async function copy() {
    const number = done.querySelector('[data-number]');
    const told = done.querySelector('[data-copied]');
    try {
      await navigator.clipboard.writeText(number.textContent);
      fill(told, 'Numero copiato.');
    } catch (refused) {
      getSelection().selectAllChildren(number);
      fill(told, 'Numero selezionato: premi Ctrl+C per copiarlo.');
    }
  }
}

/** A click beside the dialog or the Escape key would throw away what was typed: only its own button closes it. */
function holdDialog(camForm, $scope) {
  $scope.$applyAsync(() => {
    $scope.options.hideStartButton = true;
  });
  const dialog = camForm.formElement.injector().get('$uibModalStack').getTop();
  if (dialog) {
    dialog.value.backdrop = 'static';
    dialog.value.keyboard = false;
  }
}

/** One key for each booking that is meant, so that pressing twice or a lost answer makes no second one. */
function freshKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
