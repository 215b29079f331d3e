/*
 * The goals of an edition: what is to be done, by whom, until when and how much. A consuntivo tells what came of them; those that the
 * preventivo of its year promised stay as they were.
 */
import {choices} from './choices.js';
import {clearProblems, showProblem} from './problems.js';
import {dateField} from './date-field.js';
import {element, fill} from './page.js';
import {fixedField, selectField, textField} from './fields.js';
import {formatDate} from './dates.js';
import {reports} from './report-api.js';
import {soleEditor} from './report-own.js';
import {surely} from './surely.js';

const italian = number => (number === null || number === undefined ? '' : String(number).replace('.', ','));

/** `figures` answers those that may measure a goal; `changed` is told when one was. */
export async function goalFields(key, kind, figures, {failed, cleared, changed}) {
  const consuntivo = kind === 'CONSUNTIVO';
  const list = element('div');
  const place = element('div');
  const told = element('p', {class: 'sf-told', role: 'status'});
  const adding = element('button', {type: 'button', class: 'btn btn-default'}, 'Aggiungi un obiettivo');
  const taking = consuntivo ? element('button', {type: 'button', class: 'btn btn-default'}, 'Riprendi quelli del preventivo') : null;
  const own = soleEditor({place, told, adding, cleared, show, unsaved: {
    before: 'Prima salva questo obiettivo, o annullalo.', at: 'L’obiettivo che stai scrivendo non è salvato: salvalo, o annullalo.',
  }});

  adding.addEventListener('click', () => edit());
  taking?.addEventListener('click', async () => {
    fill(told);
    try {
      const {taken} = await reports.takeGoals(key);
      await show();
      fill(told, taken === 0 ? 'Gli obiettivi del preventivo ci sono già tutti.' : `Obiettivi ripresi dal preventivo: ${taken}.`);
      changed();
    } catch (problem) {
      failed(problem);
    }
  });
  await show();

  async function show() {
    try {
      const goals = await reports.goals(key);
      fill(list, goals.length === 0
        ? element('p', {}, consuntivo ? 'Ancora nessuno. Quelli del preventivo dell’anno, se è approvato, si riprendono anche da sé alla chiusura di «Raccogliere i dati».'
          : 'Ancora nessuno: un preventivo ne dice almeno uno.')
        : table(goals));
      fill(place, own.node ?? element('div', {class: 'sf-actions'}, adding, taking));
    } catch (problem) {
      failed(problem);
    }
  }

  function table(goals) {
    const heads = ['Azione', 'Responsabile', 'Entro', 'Traguardo', ...(consuntivo ? ['Risultato'] : [])];
    return element('div', {class: 'sf-scroll'}, element('table', {class: 'table sf-overview'}, element('caption', {class: 'sr-only'}, 'Obiettivi'),
      element('thead', {}, element('tr', {}, heads.map(text => element('th', {scope: 'col'}, text)),
        element('th', {scope: 'col'}, element('span', {class: 'sr-only'}, 'Azioni')))),
      element('tbody', {}, goals.map(line))));
  }

  function line(goal) {
    const change = element('button', {type: 'button', class: 'sf-small', 'aria-label': `Modifica: ${goal.action}`},
      goal.takenFrom ? 'Risultato' : 'Modifica');
    change.addEventListener('click', () => edit(goal));
    const away = goal.takenFrom ? null : surely({text: 'Togli', sure: 'Togli davvero', about: goal.action, act: () => remove(goal)});
    return element('tr', {},
      element('th', {scope: 'row'}, goal.action, goal.takenFrom ? element('span', {class: 'sf-quiet'}, ' · dal preventivo') : null),
      element('td', {}, goal.owner), element('td', {class: 'sf-day'}, formatDate(goal.deadline)),
      element('td', {}, `${goal.lessIsBetter ? 'al massimo' : 'almeno'} ${italian(goal.target)} ${goal.unit}`),
      consuntivo ? element('td', {}, result(goal)) : null,
      element('td', {class: 'sf-acts'}, change, away));
  }

  function result(goal) {
    if (goal.actual === null || goal.actual === undefined) return goal.note ? 'vedi la nota' : element('strong', {class: 'sf-late'}, 'manca');
    return `${italian(goal.actual)} ${goal.unit}: ${goal.reached ? 'raggiunto' : 'non raggiunto'}`;
  }

  async function remove(goal) {
    try {
      await reports.removeGoal(key, goal.id);
      fill(told, `Obiettivo tolto: ${goal.action}.`);
      await show();
      adding.focus();
      changed();
    } catch (problem) {
      failed(problem);
    }
  }

  function edit(present = null, draft = null) {
    own.open(done => goalEditor({key, present, draft, consuntivo, figures: figures().filter(one => !one.byHand), done}), draft);
  }

  return {
    node: element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Obiettivi'), told, list, place),
    focus: () => (own.node?.querySelector('input, textarea') ?? adding).focus(),
    draft: own.draft,
    restore(draft) {
      if (draft) edit(draft.present, draft);
    },
    settled: own.settled,
  };
}

function goalEditor({key, present, draft, consuntivo, figures, done}) {
  const promised = Boolean(present?.takenFrom);
  const what = promised ? promisedFields(present) : openFields(present, figures);
  const actual = textField({name: 'actual', label: 'Risultato', inputMode: 'decimal', maxLength: 24,
    hint: 'Un numero come 1.234,5. Se manca, spiega nella nota perché.'});
  const note = textField({name: 'note', label: 'Nota', rows: 2, maxLength: 1000, spellcheck: true, wide: true});
  const counted = element('p', {class: 'sf-hint'}, 'Il risultato lo calcola l’indicatore.');
  const keep = element('button', {type: 'button', class: 'btn btn-primary'}, 'Salva l’obiettivo');
  const away = element('button', {type: 'button', class: 'btn btn-default'}, 'Annulla');
  const node = element('section', {class: 'sf-sub', 'aria-label': present ? `Modifica ${present.action}` : 'Nuovo obiettivo'},
    element('h4', {}, present ? 'Modifica l’obiettivo' : 'Nuovo obiettivo'), element('div', {'data-problems': true}),
    what.node, consuntivo ? [actual.node, counted] : null, note.node, element('div', {class: 'sf-actions'}, keep, away));

  actual.value = present?.indicator ? null : italian(present?.actual);
  note.value = present?.note;
  const began = JSON.stringify(value());
  if (draft) {
    what.restore(draft.value);
    actual.value = draft.value.actual;
    note.value = draft.value.note;
  }
  measure();
  node.addEventListener('change', measure);
  keep.addEventListener('click', save);
  away.addEventListener('click', () => done(null));

  function measure() {
    actual.node.hidden = what.measured;
    counted.hidden = !what.measured;
  }

  function value() {
    return {...what.value, actual: consuntivo && !what.measured ? actual.value : null, note: note.value};
  }

  async function save() {
    clearProblems(node);
    keep.disabled = true;
    try {
      await reports.goal(key, present?.id, value());
      await done('Obiettivo salvato.');
    } catch (problem) {
      showProblem(node, problem);
    } finally {
      keep.disabled = false;
    }
  }

  return {
    node,
    first: promised ? 'actual' : 'action',
    focus: () => node.querySelector('input:not([hidden]), textarea').focus(),
    get dirty() {
      return JSON.stringify(value()) !== began;
    },
    draft: () => ({present, value: value()}),
  };
}

/** What a preventivo has promised is read, not changed. */
function promisedFields(goal) {
  const shown = [['action', 'Azione', goal.action], ['owner', 'Responsabile', goal.owner], ['deadline', 'Entro', formatDate(goal.deadline)],
    ['target', 'Traguardo', `${goal.lessIsBetter ? 'al massimo' : 'almeno'} ${italian(goal.target)} ${goal.unit}`]];
  return {
    node: element('div', {class: 'sf-grid'}, shown.map(([name, label, text]) => fixedField({name, label, text, value: null}).node)),
    measured: Boolean(goal.indicator),
    value: {},
    restore() {},
  };
}

function openFields(goal, figures) {
  const action = textField({name: 'action', label: 'Azione', required: true, rows: 2, maxLength: 500, spellcheck: true, wide: true,
    hint: 'Che cosa si fa: «Ridurre i giorni tra prenotazione e certificato».'});
  const owner = textField({name: 'owner', label: 'Responsabile', required: true, maxLength: 200, hint: 'Un ufficio o una funzione.'});
  const deadline = dateField({name: 'deadline', label: 'Entro', required: true});
  const target = textField({name: 'target', label: 'Traguardo', required: true, inputMode: 'decimal', maxLength: 24, hint: 'Un numero come 1.234,5.'});
  const unit = textField({name: 'unit', label: 'Unità', required: true, maxLength: 60, hint: 'Per esempio: giorni, %, certificati.'});
  const better = choices({name: 'lessIsBetter', legend: 'Il traguardo è raggiunto', options: [
    {value: 'false', label: 'se il risultato è almeno questo'}, {value: 'true', label: 'se il risultato è al massimo questo'},
  ]});
  const figure = selectField({name: 'figure', label: 'Lo misura un indicatore', empty: 'No, il risultato si scrive a mano', wide: true,
    options: figures.map(({name, table}) => ({value: name, label: table.title}))});
  const line = selectField({name: 'line', label: 'Riga', empty: 'Scegli…'});
  const column = selectField({name: 'column', label: 'Colonna', empty: 'Scegli…'});
  const parts = {action, owner, deadline, target, unit, figure, line, column};
  const cell = element('div', {class: 'sf-grid'}, line.node, column.node);

  figure.control.addEventListener('change', offer);
  put(goal ? {...goal, target: italian(goal.target), ...goal.indicator} : {});

  function offer() {
    const table = figures.find(one => one.name === figure.value)?.table;
    line.options((table?.lines ?? []).map(({code, label}) => ({value: code, label})));
    column.options((table?.columns ?? []).map(({code, label}) => ({value: code, label})));
    cell.hidden = !table;
  }

  function put(values) {
    for (const name of ['action', 'owner', 'deadline', 'target', 'unit', 'figure']) parts[name].value = values[name];
    better.value = values.lessIsBetter === undefined || values.lessIsBetter === null ? null : String(values.lessIsBetter);
    offer();
    line.value = values.line;
    column.value = values.column;
  }

  return {
    node: element('div', {}, action.node, element('div', {class: 'sf-grid'}, owner.node, deadline.node, target.node, unit.node),
      better.node, figure.node, cell),
    get measured() {
      return Boolean(figure.value);
    },
    get value() {
      const typed = Object.fromEntries(Object.entries(parts).map(([name, field]) => [name, field.value]));
      return {...typed, lessIsBetter: better.value === null ? null : better.value === 'true'};
    },
    restore: put,
  };
}
