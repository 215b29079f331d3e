/* Chapters to be read and judged: agreed with, or sent back with what has to change. */
import {choices} from './choices.js';
import {element} from './page.js';
import {formatDate} from './dates.js';
import {organisations, chapterStates, reports} from './report-api.js';
import {readable} from './report-chapter.js';
import {reasonField} from './fields.js';
import {remarksOf} from './report-remarks.js';
import {versionsOf} from './report-versions.js';

/** How the chapters of an edition stand, in a table. */
export function overview({chapters}) {
  return element('table', {class: 'table sf-overview'},
    element('caption', {}, 'I capitoli'),
    element('thead', {}, element('tr', {}, ['Capitolo', 'Lo scrive', 'Entro', 'Stato'].map(text => element('th', {scope: 'col'}, text)))),
    element('tbody', {}, chapters.map(one => element('tr', {},
      element('th', {scope: 'row'}, one.title), element('td', {}, organisations[one.owner] ?? one.owner),
      element('td', {class: 'sf-day'}, formatDate(one.dueOn)), element('td', {}, chapterStates[one.state] ?? one.state)))));
}

/** One chapter to be judged. `judge` gives the texts of the two choices; `value` answers `{sentBack, words}` or null. */
export async function reading({key, chapter, failed, judge}) {
  const text = await reports.text(key, chapter.anchor);
  const words = reasonField({name: `remark-${chapter.anchor}`, label: 'Che cosa cambiare', required: true, hint: 'Lo legge chi scrive il capitolo.',
    phrases: ['Il testo non dice da dove viene il dato.', 'Il passo è troppo tecnico per chi legge.']});
  const choice = choices({name: `choice-${chapter.anchor}`, legend: chapter.title, options: [
    {value: 'AGREE', label: judge.agree, hint: judge.agreeHint},
    {value: 'BACK', label: judge.back, hint: judge.backHint, fields: [words]},
  ]});
  const remarks = await remarksOf({key, anchor: chapter.anchor, failed});
  const versions = versionsOf({key, anchor: chapter.anchor, failed});
  return {
    name: `choice-${chapter.anchor}`,
    chapter,
    textVersion: text?.version ?? 0,
    choice, words,
    draft: () => choice.draft(),
    restore: draft => choice.restore(draft),
    node: element('section', {class: 'sf-read'}, element('h4', {}, chapter.title),
      element('p', {class: 'sf-quiet'}, `${organisations[chapter.owner] ?? chapter.owner}${text ? `, versione ${text.version} di ${text.by}` : ''}`),
      text ? readable(text.html, chapter.title) : element('p', {}, 'Nessun testo.'), remarks.node, versions.node, choice.node),
  };
}
