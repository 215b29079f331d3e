/* A new edition of the report, or the correction of a published one. Our own interface opens it and starts its process. */
import {choices} from './choices.js';
import {clearProblems, showProblem} from './problems.js';
import {deadlineFields} from './report-plan.js';
import {element, fill} from './page.js';
import {Problem} from './http.js';
import {reasonField, selectField, textField} from './fields.js';
import {reports} from './report-api.js';

export async function newEdition(camForm, $scope) {
  const form = camForm.formElement[0];
  const body = form.querySelector('[data-fields]');
  const done = form.querySelector('[data-done]');
  const button = form.querySelector('[data-open]');
  let opened = false;

  camForm.on('submit', () => {
    camForm.submitPrevented = true;
    open();
  });
  form.addEventListener('submit', event => event.preventDefault());
  $scope.$applyAsync(() => {
    $scope.options.hideStartButton = true;
  });

  let editions;
  try {
    editions = await reports.all();
  } catch (problem) {
    showProblem(form, problem);
    return;
  }
  const published = editions.filter(one => one.state === 'PUBLISHED');
  const fields = openingFields();
  const correction = correctionFields(published);
  const what = choices({name: 'what', legend: 'Che cosa si apre', options: [
    {value: 'NEW', label: 'Una nuova edizione', hint: 'Parte il piano dei capitoli.', fields: [fields]},
    ...(published.length === 0 ? [] : [{
      value: 'CORRECTION', label: 'La correzione di un’edizione pubblicata',
      hint: 'Una nuova versione con il suo motivo, che ripassa per lettura e approvazione.', fields: [correction],
    }]),
  ]});
  what.value = 'NEW';
  fill(body, what.node);
  button.disabled = false;
  button.addEventListener('click', open);

  async function open() {
    if (button.disabled || opened) return;
    clearProblems(form);
    button.disabled = true;
    try {
      const key = what.value === 'CORRECTION' ? await correction.open() : await fields.open();
      opened = true;
      fill(done.querySelector('[data-key]'), key);
      done.hidden = false;
      for (const part of form.querySelectorAll('[data-entry]')) part.hidden = true;
      done.focus();
    } catch (problem) {
      showProblem(form, problem);
    } finally {
      button.disabled = opened;
    }
  }
}

function openingFields() {
  const kind = selectField({name: 'kind', label: 'Tipo', required: true, options: [
    {value: 'CONSUNTIVO', label: 'Consuntivo: che cosa si è fatto'}, {value: 'PREVENTIVO', label: 'Preventivo: che cosa si farà'},
  ]});
  const year = textField({name: 'year', label: 'Anno', required: true, inputMode: 'numeric', maxLength: 4});
  const from = selectField({name: 'from', label: 'Capitoli e obiettivi', required: true, options: [
    {value: 'TEMPLATE', label: 'Dal modello'}, {value: 'LAST', label: 'Dall’ultima edizione dello stesso tipo'},
  ]});
  const days = deadlineFields();
  return {
    name: 'edition',
    node: element('div', {}, element('div', {class: 'sf-grid'}, kind.node, year.node, from.node), days.node),
    draft: () => null,
    restore() {},
    async open() {
      const typed = Number(year.value);
      const made = await reports.open({
        kind: kind.value, year: Number.isInteger(typed) && year.value ? typed : null, title: null, from: from.value, ...days.value,
      });
      return made.key;
    },
  };
}

function correctionFields(published) {
  const edition = selectField({name: 'edition', label: 'Edizione', required: true,
    options: published.map(one => ({value: one.key, label: `${one.title} (versione ${one.version})`}))});
  const reason = reasonField({name: 'reason', label: 'Motivo della correzione', required: true,
    hint: 'Sta scritto accanto alla nuova versione, per tutti i lettori.', phrases: ['Corretto un dato.', 'Corretto un refuso.']});
  const ticks = element('fieldset', {class: 'sf-choices', 'data-field': 'chapters'});
  const recount = element('input', {type: 'checkbox', id: 'fix-recounts', 'aria-describedby': 'fix-recounts-hint'});
  const figures = element('fieldset', {class: 'sf-choices', 'data-field': 'recounts'}, element('legend', {}, 'Dati calcolati dal servizio'),
    element('div', {class: 'sf-tick'}, recount, element('label', {for: recount.id}, 'Ricalcola i dati del servizio')),
    element('p', {class: 'sf-hint', id: 'fix-recounts-hint'}, 'Solo se sono quelli da correggere. Altrimenti restano come sono pubblicati: '
      + 'dal confronto tra due calcoli dello stesso anno si possono ricavare numeri che riguardano poche persone.'));
  let chapters = [];

  async function list() {
    if (!edition.value) return;
    chapters = (await reports.read(edition.value)).chapters.map(chapter => {
      const box = element('input', {type: 'checkbox', id: `fix-${chapter.anchor}`, value: chapter.anchor});
      return {box, node: element('div', {class: 'sf-tick'}, box, element('label', {for: box.id}, chapter.title))};
    });
    fill(ticks, element('legend', {}, 'Capitoli da riscrivere'),
      element('p', {class: 'sf-hint'}, 'Nessuno, se è sbagliato solo un dato.'), chapters.map(one => one.node));
  }

  edition.control.addEventListener('change', list);
  list();
  return {
    name: 'correction',
    node: element('div', {}, edition.node, reason.node, ticks, figures),
    draft: () => null,
    restore() {},
    async open() {
      if (!edition.value) throw new Problem({status: 422, title: 'Manca l’edizione', errors: [{field: 'edition', message: 'Scegli l’edizione.'}]});
      await reports.correct(edition.value, reason.value, chapters.filter(one => one.box.checked).map(one => one.box.value), recount.checked);
      return edition.value;
    },
  };
}

