/* How a clerk concludes a citizen's dossier: the certificates are papers, of which only the pages are recorded. */
import {choices} from './choices.js';
import {put} from './http.js';
import {reasonField, textField} from './fields.js';

const ready = 'Sono pronti per il ritiro';

/** The fields and what to save, for `taskForm`. */
export function citizenIssue(task, form) {
  const button = form.querySelector('[data-complete]');
  const pages = task.booking.certificates.map(({type, typeText, pages: counted}) => {
    const field = textField({
      name: `pages.${type}`, label: `Pagine: ${typeText}`, required: true, inputMode: 'numeric', maxLength: 3,
      hint: 'Anche quelle scritte in parte. Da queste dipende il prezzo: una marca da bollo ogni due.',
    });
    field.value = counted === undefined || counted === null ? null : String(counted);
    field.node.classList.add('sf-short');
    return {type, field};
  });
  const reason = reasonField({
    name: 'reason', label: 'Perché non si rilasciano', required: true,
    hint: 'Lo legge solo la Procura. Al cittadino si dice di venire allo sportello o telefonare.',
    phrases: ['La persona non è identificabile con certezza.', 'Non compete a questa Procura.',
      'Manca il provvedimento di nomina del tutore.'],
  });
  const outcome = choices({
    name: 'outcome', legend: 'Come si conclude', options: [
      {value: 'ISSUED', label: 'Pronti', fields: pages.map(({field}) => field),
        hint: 'Stampati, timbrati e firmati. Il cittadino viene avvisato che può ritirarli.'},
      {value: 'DECLINED', label: 'Non rilasciabili', fields: [reason],
        hint: 'Il cittadino viene invitato a parlare con l’ufficio.'},
    ],
  });
  outcome.node.addEventListener('change', () => {
    button.textContent = outcome.value === 'DECLINED' ? 'Registra che non sono rilasciabili' : ready;
  });
  outcome.value = 'ISSUED';
  button.textContent = ready;
  return {fields: [outcome], save: () => put(`${task.path}/issue`, decided(outcome.value, pages, reason.value))};
}

function decided(outcome, pages, reason) {
  return outcome === 'DECLINED'
    ? {outcome, reason}
    : {outcome, pages: Object.fromEntries(pages.map(({type, field}) => [type, count(field.value)]))};
}

/** What is no whole number goes as nothing, and the server names the field. */
const count = text => (/^\d{1,3}$/.test(text ?? '') ? Number(text) : null);
