/*
 * A table that people bring: typed cell by cell, pasted from a spreadsheet, or read from a file. The server says which cell is wrong; what
 * was typed stays until the table is kept or given up.
 */
import {clearProblems, showProblem} from './problems.js';
import {dateField} from './date-field.js';
import {element, fill, freshId, plural} from './page.js';
import {reports} from './report-api.js';
import {sheet} from './report-sheet.js';
import {textField} from './fields.js';
import {uploadTo} from './http.js';

/**
 * `present` is the table to be changed, none for a new one; `wanted` the name by which a chapter asks for a new one; `taken` tells whether
 * a name is another's; `done` is told when it is over.
 */
export function tableEditor({key, present, wanted, draft, taken, done}) {
  const title = textField({name: 'title', label: 'Titolo', required: true, maxLength: 150, spellcheck: true, wide: true});
  const unit = textField({name: 'unit', label: 'Che cosa conta', required: true, maxLength: 60, hint: 'Per esempio: procedimenti, addetti, euro.'});
  const countedOn = dateField({name: 'countedOn', label: 'Contato al', required: true});
  const source = textField({name: 'source', label: 'Da dove viene', required: true, maxLength: 500, spellcheck: true, wide: true,
    hint: 'Una frase intera: «Registro generale della Procura».'});
  const cells = sheet();
  const file = fileChoice(read);
  const back = element('button', {type: 'button', class: 'btn btn-default', hidden: true}, 'Rimetti la tabella di prima');
  const told = element('p', {class: 'sf-told', role: 'status'});
  const keep = element('button', {type: 'button', class: 'btn btn-primary'}, present ? 'Salva le modifiche' : 'Salva la tabella');
  const away = element('button', {type: 'button', class: 'btn btn-default'}, 'Annulla');
  const node = element('section', {class: 'sf-sub', 'aria-label': present ? `Modifica ${present.table.title}` : 'Nuova tabella'},
    element('h4', {}, present ? `Modifica «${present.table.title}»` : 'Nuova tabella'), element('div', {'data-problems': true}),
    title.node, element('div', {class: 'sf-grid'}, unit.node, countedOn.node), source.node,
    element('p', {class: 'sf-hint'}, 'Scrivi qui sotto, incolla da un foglio di calcolo o importa un file: la prima riga dà il nome alle colonne, la prima colonna alle righe.'),
    element('div', {class: 'sf-actions sf-import'}, file.node, back), told,
    cells.node, element('div', {class: 'sf-actions'}, keep, away));
  let before = null;

  put(present ? typed(present) : {title: wanted && titleOf(wanted)});
  const began = JSON.stringify(value());
  if (draft) put(draft.value);

  keep.addEventListener('click', save);
  away.addEventListener('click', () => done(null));
  back.addEventListener('click', () => {
    cells.value = before;
    back.hidden = true;
    fill(told, 'La tabella di prima è di nuovo qui.');
  });

  function put(table) {
    title.value = table.title;
    unit.value = table.unit;
    countedOn.value = table.countedOn;
    source.value = table.source;
    cells.value = table;
  }

  function value() {
    return {title: title.value, unit: unit.value, source: source.value, countedOn: countedOn.value, ...cells.value};
  }

  async function save() {
    clearProblems(node);
    keep.disabled = true;
    try {
      const name = present?.name ?? wanted ?? nameOf(title.value ?? '');
      if (!present && taken(name)) throw {errors: [{field: 'title', message: 'C’è già un dato con questo titolo: scegline un altro, o modifica quello.'}]};
      await reports.table(key, name, value());
      await done(`«${title.value}» salvata.`);
    } catch (problem) {
      showProblem(node, {...problem, title: problem.title ?? problem.message, errors: (problem.errors ?? []).map(named)});
    } finally {
      keep.disabled = false;
    }
  }

  async function read(chosen) {
    clearProblems(node);
    try {
      const found = await uploadTo('PUT', reports.tableFile(key), chosen);
      before = cells.empty ? null : cells.value;
      cells.value = found;
      back.hidden = !before;
      fill(told, `Letto «${chosen.name}»: ${plural(found.lines.length, 'riga', 'righe')} e ${plural(found.columns.length, 'colonna', 'colonne')}. Controlla, poi salva.`);
    } catch (problem) {
      // The file's cells have no fields here: all of them are told beside the file.
      const errors = (problem.errors ?? []).map(error => ({...error, field: 'file'}));
      showProblem(node, {...problem, title: problem.title, errors});
    }
  }

  return {
    node,
    first: 'title',
    focus: () => title.control.focus(),
    get dirty() {
      return JSON.stringify(value()) !== began;
    },
    draft: () => ({present, wanted, value: value()}),
  };
}

/** A wrong name comes from the title, from which it is made. */
const named = error => (error.field === 'name' ? {...error, field: 'title'} : error);

function nameOf(title) {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 60).replace(/^-|-$/g, '') || 'tabella';
}

const titleOf = name => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** As it was typed: the day stands apart from the source again, numbers as people write them. */
function typed({unit, countedOn, table}) {
  return {
    title: table.title, unit, countedOn, source: table.source.replace(/ Dati al \d\d\/\d\d\/\d{4}\.$/, ''), lineHeading: table.lineHeading,
    columns: table.columns.map(({label}) => label),
    lines: table.lines.map(({label, cells}) => ({label, cells: cells.map(cell => (cell === null ? '' : String(cell).replace('.', ',')))})),
  };
}

function fileChoice(read) {
  const id = freshId('table-file');
  const input = element('input', {type: 'file', accept: '.csv,.txt,.xlsx', class: 'sr-only', id, 'aria-describedby': `${id}-error`});
  input.addEventListener('change', () => {
    const chosen = input.files[0];
    input.value = '';
    if (chosen) read(chosen);
  });
  return {node: element('div', {class: 'sf-field', 'data-field': 'file'}, input,
    element('label', {class: 'btn btn-default', for: id}, 'Importa da CSV o Excel'),
    element('p', {class: 'sf-error', id: `${id}-error`, hidden: true}))};
}
