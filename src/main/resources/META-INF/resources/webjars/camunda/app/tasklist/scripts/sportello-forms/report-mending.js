/* What can still be mended while an edition is edited or about to be submitted: its data, and what readers have remarked. */
import {element, fill} from './page.js';
import {figureFields} from './report-figures.js';
import {remarksOf} from './report-remarks.js';
import {reports} from './report-api.js';

/** Tables and goals, folded until they are asked for; what is typed in them and not kept unfolds them again. */
export async function foldedFigures(key, kind, context) {
  const figures = await figureFields(key, kind, context);
  const node = element('details', {class: 'sf-folded sf-mending'}, element('summary', {}, 'Dati e obiettivi dell’edizione'),
    element('p', {class: 'sf-hint'}, 'Tabelle e obiettivi si correggono anche qui, finché l’edizione non è dal Procuratore.'), figures.node);
  return {
    ...figures, node,
    restore(draft) {
      node.open = Boolean(draft.table || draft.goal);
      figures.restore(draft);
    },
    settled() {
      try {
        figures.settled();
      } catch (unsaved) {
        node.open = true;
        throw unsaved;
      }
    },
    async table(name) {
      node.open = true;
      await figures.table(name);
    },
    goals() {
      node.open = true;
      figures.goals();
    },
  };
}

/** The remarks of the chapters that have open ones. */
export async function openRemarks({key, chapters, failed, changed}) {
  const all = await Promise.all(chapters.map(async one => ({one, remarks: await remarksOf({key, anchor: one.anchor, failed, changed})})));
  const left = all.filter(({remarks}) => remarks.open > 0);
  for (const {remarks} of left) remarks.node.open = true;
  return {
    node: element('div', {}, left.map(({one, remarks}) => element('section', {class: 'sf-read', 'aria-label': `Osservazioni: ${one.title}`},
      element('h4', {}, one.title), remarks.node))),
    show(anchor) {
      const found = left.find(({one}) => one.anchor === anchor)?.remarks.node;
      if (!found) return false;
      found.open = true;
      found.querySelector('summary').focus();
      return true;
    },
  };
}

/** What the submission would refuse as the edition stands, each with the way to mend it. */
export function lacks({key, figures, remarks, failed}) {
  const node = element('div', {'aria-live': 'polite'});

  async function tell() {
    try {
      const found = await reports.lacking(key);
      fill(node, found.length === 0 ? null : element('div', {class: 'sf-warnings'},
        element('p', {class: 'sf-warnings-title'}, 'Così com’è, l’edizione non si può presentare'),
        element('ul', {}, found.map(one => element('li', {}, one.message, ' ', remedy(one))))));
    } catch (problem) {
      failed(problem);
    }
  }

  function remedy({code, field, subject}) {
    if (subject && !figures().isCounted(subject)) return link('Apri la tabella', subject, () => figures().table(subject));
    if (field.startsWith('goals')) return link('Vai agli obiettivi', '', () => figures().goals());
    if (code === 'report.submit.remarks') return link('Vai alle osservazioni', '', () => remarks().show(field.replace('chapters.', '')));
    return null;
  }

  function link(text, about, act) {
    const button = element('button', {type: 'button', class: 'btn btn-default sf-small', 'aria-label': about ? `${text}: ${about}` : text}, text);
    button.addEventListener('click', () => Promise.resolve(act()).catch(failed));
    return button;
  }

  return {node, tell};
}
