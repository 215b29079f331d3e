/* What an edition is made of besides texts: the indicators that the service counts, tables that people bring, and goals. */
import {element, fill, plural} from './page.js';
import {goalFields} from './report-goals.js';
import {reports} from './report-api.js';
import {soleEditor} from './report-own.js';
import {surely} from './surely.js';
import {tableEditor} from './report-table.js';

/**
 * `kind` is the edition's; `changed` is told when a table or a goal was. What is typed and not kept yet is a draft, and `settled` refuses to
 * go on without it.
 */
export async function figureFields(key, kind, {failed, cleared, changed = () => {}}) {
  const afresh = () => {
    cleared();
    changed();
  };
  const counted = element('ul');
  const brought = element('div');
  const place = element('div');
  const told = element('p', {class: 'sf-told', role: 'status'});
  const adding = element('button', {type: 'button', class: 'btn btn-default'}, 'Aggiungi una tabella');
  const own = soleEditor({place, told, adding, cleared: afresh, show, unsaved: {
    before: 'Prima salva questa tabella, o annullala.', at: 'La tabella che stai scrivendo non è salvata: salvala, o annullala.',
  }});
  let figures = [];

  adding.addEventListener('click', () => edit());
  await show();
  const goals = await goalFields(key, kind, () => figures, {failed, cleared: afresh, changed});
  const node = element('div', {},
    element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Dati calcolati'),
      element('details', {class: 'sf-folded'}, element('summary', {}, 'Gli indicatori che i capitoli possono nominare'),
        element('p', {class: 'sf-hint'}, 'Si calcolano da sé e si congelano all’approvazione.'), counted)),
    element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Tabelle portate a mano'),
      element('p', {class: 'sf-hint'}, 'Quello che lo sportello non può sapere: procedimenti, personale, spese.'),
      told, brought, place),
    goals.node);

  async function show() {
    try {
      figures = await reports.figures(key);
      const tables = await reports.tables(key);
      fill(counted, figures.filter(one => !one.byHand).map(one => element('li', {}, one.table.title)));
      fill(brought, tables.length === 0 ? element('p', {}, 'Ancora nessuna.') : list(tables));
      fill(place, own.node ?? element('div', {class: 'sf-actions'}, adding));
    } catch (problem) {
      failed(problem);
    }
  }

  function list(tables) {
    return element('ul', {class: 'sf-kept'}, tables.map(one => {
      const change = element('button', {type: 'button', class: 'sf-small', 'aria-label': `Modifica: ${one.table.title}`}, 'Modifica');
      change.addEventListener('click', () => edit(one));
      const away = surely({text: 'Togli', sure: 'Togli davvero', about: one.table.title, act: () => remove(one)});
      return element('li', {}, element('span', {}, element('strong', {}, one.table.title),
        element('span', {class: 'sf-quiet'}, ` · ${plural(one.table.lines.length, 'riga', 'righe')}, ${plural(one.table.columns.length, 'colonna', 'colonne')}`)), change, away);
    }));
  }

  async function remove(one) {
    try {
      await reports.removeTable(key, one.name);
      fill(told, `«${one.table.title}» tolta.`);
      await show();
      adding.focus();
      changed();
    } catch (problem) {
      failed(problem);
    }
  }

  function edit(present = null, draft = null, wanted = draft?.wanted) {
    own.open(done => tableEditor({key, present, wanted, draft, taken: title => figures.some(one => one.name === title), done}), draft);
  }

  return {
    name: 'figures', node,
    /** Opens the table of this name, or a new one that takes it. */
    async table(name) {
      const tables = await reports.tables(key);
      edit(tables.find(one => one.name === name) ?? null, null, name);
    },
    isCounted: name => figures.some(one => one.name === name && !one.byHand),
    goals: goals.focus,
    draft: () => ({table: own.draft(), goal: goals.draft()}),
    restore(draft) {
      if (draft.table) edit(draft.table.present, draft.table);
      goals.restore(draft.goal);
    },
    settled() {
      own.settled();
      goals.settled();
    },
  };
}
