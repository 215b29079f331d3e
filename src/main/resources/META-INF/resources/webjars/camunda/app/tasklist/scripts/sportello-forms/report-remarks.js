/* What readers say about a chapter, and who settled it. */
import {element, fill} from './page.js';
import {formatInstant} from './dates.js';
import {reports} from './report-api.js';
import {textField} from './fields.js';

const kinds = {NOTE: 'Nota', REVIEW: 'Rinviato in lettura', APPROVAL: 'Rinviato dal Procuratore'};

/** `changed` is told when one was settled. `quoted` answers the words that are marked in the text, if any. */
export async function remarksOf({key, anchor, failed, quoted = null, changed = () => {}}) {
  const list = element('ol', {class: 'sf-remarks'});
  const words = textField({name: 'remark', label: 'Nuova osservazione', rows: 2, maxLength: 2000, spellcheck: true, wide: true,
    ...(quoted ? {hint: 'Le parole selezionate nel testo vengono citate.'} : {})});
  const add = element('button', {type: 'button', class: 'btn btn-default'}, 'Aggiungi l’osservazione');
  const summary = element('summary', {}, 'Osservazioni');
  const node = element('details', {class: 'sf-folded'}, summary, list, words.node, element('div', {class: 'sf-actions'}, add));

  let open = 0;

  add.addEventListener('click', () => attempt(async () => {
    if (!words.value) return;
    await reports.remark(key, anchor, words.value, quoted?.() || null);
    words.value = null;
    await load();
  }));

  async function load() {
    const all = await reports.remarks(key, anchor);
    const left = all.filter(one => !one.resolvedAt);
    open = left.length;
    fill(summary, open === 0 ? 'Osservazioni' : `Osservazioni: ${open} da chiudere`);
    if (left.some(one => one.kind !== 'NOTE')) node.open = true;
    fill(list, all.map(line));
  }

  function line(one) {
    const settle = one.resolvedAt ? null : element('button', {type: 'button', class: 'btn btn-default sf-small'}, 'Chiudi');
    settle?.setAttribute('aria-label', `Chiudi l’osservazione di ${one.by}`);
    settle?.addEventListener('click', () => attempt(async () => {
      await reports.resolve(key, anchor, one.id);
      await load();
      changed();
    }));
    return element('li', {class: one.resolvedAt ? 'sf-settled' : ''},
      element('p', {class: 'sf-quiet'}, `${kinds[one.kind] ?? one.kind}, ${one.by}, ${formatInstant(one.at)}`,
        one.resolvedAt ? ` · chiusa da ${one.resolvedBy}` : ''),
      one.quote ? element('blockquote', {}, one.quote) : null,
      element('p', {}, one.words), settle);
  }

  async function attempt(work) {
    try {
      await work();
    } catch (problem) {
      failed(problem);
    }
  }

  await attempt(load);
  return {node, load, get open() {
    return open;
  }};
}
