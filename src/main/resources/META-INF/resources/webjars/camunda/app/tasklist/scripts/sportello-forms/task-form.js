/*
 * A task: read the booking, decide, record the decision by our own interface, then let the Tasklist complete the task
 * without a single variable. The engine asks the booking for the decision, so completing first would be refused.
 */
import {element, fill} from './page.js';
import {drafts} from './drafts.js';
import {clearProblems, showProblem} from './problems.js';
import {get, Problem} from './http.js';
import {showCitizenDossier} from './citizen-dossier.js';
import {showDossier} from './dossier.js';

/** What `save` answers when the decision itself has ended the task, so that nothing is left to complete. */
export const GONE = Symbol('gone');

/** Milliseconds that a completion may take; on a slow day the form is gone well before. */
const patience = 15_000;

/**
 * Builds a task's form. `build({key, purpose, citizen, path, booking, failed, cleared})` answers `{fields, save}`; `save` records the decision,
 * throws a Problem, answers false where it has asked something first, or GONE. `load` answers what `build` gets as `booking`,
 * by default the booking of the task, an administration's or a citizen's; `path` is where that one's decisions are put.
 */
export async function taskForm(camForm, $scope, {load, build}) {
  const form = camForm.formElement[0];
  const button = form.querySelector('[data-complete]');
  const decision = form.querySelector('[data-decision]');
  let save = null;
  let recorded = false;
  let busy = false;
  let gone = false;
  let draft = null;

  $scope.$on('$destroy', () => {
    gone = true;
    if (draft && !recorded) draft.leave();
  });

  ownButtons($scope, form, decision);
  button.addEventListener('click', press);
  camForm.on('submit', () => {
    if (recorded) return;
    camForm.submitPrevented = true;
    press();
  });
  camForm.on('submit-failed', stillOpen);

  function stillOpen() {
    if (!recorded || gone) return;
    recorded = false;
    work(false);
    showProblem(form, new Problem({
      title: 'La decisione è registrata, ma l’attività è ancora aperta',
      detail: 'Premi di nuovo il pulsante: la decisione non viene registrata due volte. '
        + 'Se l’attività è già stata chiusa da altri, aggiorna l’elenco.',
    }));
  }

  async function press() {
    if (busy || !save || decision.disabled) return;
    clearProblems(form);
    work(true);
    try {
      const outcome = await save();
      if (outcome === false) {
        work(false);
        return;
      }
      recorded = true;
      if (outcome === GONE) {
        leave($scope);
        return;
      }
      $scope.$apply(() => $scope.complete());
      // The Tasklist says nothing when its call meets no server: without this, the button would stay closed for good.
      setTimeout(stillOpen, patience);
    } catch (problem) {
      work(false);
      showProblem(form, problem instanceof Problem ? problem : unexpected(problem));
    }
  }

  function work(on) {
    busy = on;
    button.disabled = on;
    button.setAttribute('aria-busy', String(on));
  }

  work(true);
  try {
    const {key, purpose, citizen, chapter, step} = await get(`/tasks/${camForm.taskId}`);
    const path = `${citizen ? '/citizen-bookings' : '/bookings'}/${key}`;
    const booking = await (load ?? (() => get(path)))({key, chapter});
    const dossier = form.querySelector('[data-dossier]');
    if (dossier) (citizen ? showCitizenDossier : showDossier)(dossier, booking);
    const built = await build({
      key, purpose, citizen, chapter, step, path, booking, failed: problem => showProblem(form, problem), cleared: () => clearProblems(form),
    });
    fill(form.querySelector('[data-fields]'), built.fields.map(field => field.node));
    // What can only be made where it is seen, an editor for instance.
    await built.shown?.();
    save = built.save;
    if (built.close) $scope.$on('$destroy', built.close);
    if (gone) {
      built.close?.();
      return;
    }
    draft = drafts($scope.$root.authentication?.name, camForm.taskId, built.fields);
    if (draft.restored) {
      decision.prepend(element('p', {class: 'alert alert-info', role: 'status'},
        'Ho rimesso quello che avevi scritto e non ancora inviato.'));
    }
    work(false);
  } catch (problem) {
    showProblem(form, problem instanceof Problem ? problem : unexpected(problem));
  }
}

/** Closes the form of a task that is no more, and has the list read anew. */
function leave($scope) {
  const [path, criteria = ''] = location.hash.slice(1).split('?');
  const left = new URLSearchParams(criteria);
  left.delete('task');
  location.hash = `${path}?${left}`;
  $scope.$apply(() => $scope.$root.$broadcast('refresh'));
}

/** A missing choice, told as the server would tell it. */
export const missing = (field, message) => new Problem({status: 422, title: message, errors: [{field, message}]});

/** Closes the decision while the task is nobody's; the Tasklist's own buttons are hidden by user-styles.css. */
function ownButtons($scope, form, decision) {
  const hint = element('p', {class: 'alert alert-info sf-claim'},
    'Per decidere, prima prendi in carico l’attività con il comando in alto.');
  $scope.$watch('options.disableForm', disabled => {
    decision.disabled = Boolean(disabled);
    if (disabled) decision.before(hint);
    else hint.remove();
  });
  // This module loads after the Tasklist has looked at the form: without another look, nothing would be watched yet.
  $scope.$applyAsync();
  form.addEventListener('submit', event => event.preventDefault());
}

function unexpected(error) {
  console.error(error);
  return new Problem({
    title: 'Il modulo si è fermato',
    detail: 'Nulla è stato registrato. Ricarica la pagina e riprova; se continua, avvisa l’assistenza.',
  });
}
