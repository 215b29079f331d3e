/* Every version of a chapter's text: who wrote it and when, two of them compared, an older one taken up again. */
import {element, fill, plural} from './page.js';
import {formatInstant} from './dates.js';
import {readable} from './report-chapter.js';
import {reports} from './report-api.js';
import {selectField} from './fields.js';

/** `take` puts a text into the editor, where nothing of it is lost; none where the reader may not write. */
export function versionsOf({key, anchor, failed, take}) {
  const from = selectField({name: 'from', label: 'Confronta la versione', required: true});
  const to = selectField({name: 'to', label: 'con la versione', required: true});
  const show = button('Mostra le differenze', compare);
  const again = take ? button('Riprendi la prima nell’editor', takeUp) : null;
  const before = take ? button('Leggi l’edizione precedente', readBefore) : null;
  const table = element('div');
  const shown = element('div', {role: 'status'});
  const node = element('details', {class: 'sf-folded'}, element('summary', {}, 'Versioni e confronto'),
    table, element('div', {class: 'sf-grid'}, from.node, to.node),
    element('div', {class: 'sf-actions'}, show, again, before), shown);
  // Until it is known which there are, nothing can be compared.
  hide(true);
  node.addEventListener('toggle', () => node.open && load());

  function hide(few) {
    for (const part of [from.node, to.node, show, again]) if (part) part.hidden = few;
  }

  async function load() {
    try {
      const list = await reports.versions(key, anchor);
      const options = list.map(one => ({
        value: String(one.number), label: `${one.number}: ${one.by}, ${formatInstant(one.at)} (${one.words} parole)`,
      })).reverse();
      from.options(options);
      to.options(options);
      to.value = String(list.at(-1)?.number ?? '');
      from.value = String(list.at(-2)?.number ?? list.at(-1)?.number ?? '');
      fill(table, list.length === 0 ? element('p', {}, 'Nessuna versione salvata.') : null);
      hide(list.length < 2);
    } catch (problem) {
      failed(problem);
    }
  }

  async function compare() {
    try {
      const {html, insertions, deletions} = await reports.compare(key, anchor, from.value, to.value);
      fill(shown, element('p', {}, `${plural(insertions, 'aggiunta', 'aggiunte')}, ${plural(deletions, 'tolta', 'tolte')}.`), readable(html, 'Differenze fra le due versioni'));
    } catch (problem) {
      failed(problem);
    }
  }

  async function takeUp() {
    try {
      take((await reports.version(key, anchor, from.value)).html);
      fill(shown, element('p', {}, `La versione ${from.value} è nell’editor; con Annulla si torna al testo di prima.`));
    } catch (problem) {
      failed(problem);
    }
  }

  async function readBefore() {
    try {
      const text = await reports.before(key, anchor);
      fill(shown, text?.html ? readable(text.html, 'Lo stesso capitolo nell’edizione precedente')
        : element('p', {}, 'Nell’edizione precedente questo capitolo non c’era.'));
    } catch (problem) {
      if (problem.status === 404) fill(shown, element('p', {}, 'Nell’edizione precedente questo capitolo non c’era.'));
      else failed(problem);
    }
  }

  return {node, load};
}

function button(text, press) {
  const made = element('button', {type: 'button', class: 'btn btn-default'}, text);
  made.addEventListener('click', press);
  return made;
}
