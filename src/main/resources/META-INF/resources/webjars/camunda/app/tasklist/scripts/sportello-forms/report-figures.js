/* The figures that chapters of an edition may name, and its goals; what the service cannot count is imported from a file. */
import {element, fill} from './page.js';
import {uploadTo} from './http.js';
import {dateField} from './date-field.js';
import {reports} from './report-api.js';
import {textField} from './fields.js';

export async function figureFields(key, failed) {
  const list = element('div');
  const goals = element('div');
  const table = importer(key, failed, show);

  async function show() {
    try {
      const figures = await reports.figures(key);
      fill(list, element('p', {}, 'Gli indicatori si calcolano da sé e si congelano all’approvazione.'),
        element('ul', {}, figures.map(one => element('li', {}, one.table.title,
          element('span', {class: 'sf-quiet'}, one.byHand ? ' · portato a mano' : ' · calcolato')))));
      const all = await reports.goals(key);
      fill(goals, all.length === 0 ? element('p', {}, 'Nessun obiettivo. Un consuntivo riprende quelli del preventivo del suo anno.')
        : element('ul', {}, all.map(one => element('li', {}, `${one.action}: ${one.target} ${one.unit}`))));
    } catch (problem) {
      failed(problem);
    }
  }

  await show();
  return {
    name: 'figures', draft: () => null, restore() {},
    node: element('div', {},
      element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Dati che i capitoli possono nominare'), list),
      element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Aggiungere una tabella'), table),
      element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Obiettivi'), goals)),
  };
}

/** A table out of a CSV or XLSX file: its first row names the columns, its first column the lines. */
function importer(key, failed, done) {
  const title = textField({name: 'title', label: 'Titolo', required: true, maxLength: 150, spellcheck: true, wide: true});
  const unit = textField({name: 'unit', label: 'Che cosa conta', required: true, maxLength: 60, hint: 'Per esempio: procedimenti, addetti, euro.'});
  const source = textField({name: 'source', label: 'Da dove viene', required: true, maxLength: 500, spellcheck: true, wide: true,
    hint: 'Una frase intera: «Registro generale della Procura».'});
  const countedOn = dateField({name: 'countedOn', label: 'Contato al', required: true});
  const input = element('input', {type: 'file', accept: '.csv,.xlsx', class: 'form-control', id: 'table-file', 'aria-label': 'File CSV o XLSX'});
  const keep = element('button', {type: 'button', class: 'btn btn-default'}, 'Aggiungi la tabella');
  const told = element('p', {role: 'status'});

  keep.addEventListener('click', async () => {
    if (!input.files[0]) {
      failed({title: 'Scegli un file CSV o XLSX.', errors: []});
      return;
    }
    try {
      const read = await uploadTo('PUT', reports.tableFile(key), input.files[0]);
      const name = (title.value ?? '').normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
      await reports.table(key, name || 'tabella', {
        ...read, title: title.value, unit: unit.value, source: source.value, countedOn: countedOn.value,
      });
      fill(told, `«${title.value}» aggiunta.`);
      for (const field of [title, unit, source]) field.value = null;
      input.value = '';
      await done();
    } catch (problem) {
      failed(problem);
    }
  });

  return element('div', {}, title.node, element('div', {class: 'sf-grid'}, unit.node, countedOn.node), source.node,
    element('div', {class: 'sf-field'}, element('label', {for: input.id}, 'File CSV o XLSX'), input),
    element('div', {class: 'sf-actions'}, keep), told);
}
