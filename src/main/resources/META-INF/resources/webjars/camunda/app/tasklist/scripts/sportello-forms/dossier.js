/* The whole booking, to be read: who, for whom, why, what has happened. */
import {element, fill} from './page.js';
import {formatDate, formatInstant} from './dates.js';
import {describe} from './place-field.js';

/** Shows a booking as `GET /bookings/{number}` answers it; what the reader may not see is not in there. */
export function showDossier(parent, booking) {
  const {subject} = booking;
  fill(parent,
    element('header', {class: 'sf-dossier-head'},
      element('span', {class: 'sf-number'}, booking.number),
      element('span', {class: `sf-state sf-state-${booking.state.toLowerCase()}`}, booking.stateText)),
    warnings(booking.warnings ?? []),
    element('div', {class: 'sf-columns'},
      section('Persona', [
        ['Nome', `${subject.surname} ${subject.givenNames}`],
        ['Nascita', `${formatDate(subject.birthDate)}, ${describe(subject.birthPlace)}`],
        ['Codice fiscale', element('span', {class: 'sf-code'}, subject.fiscalCode)],
        ['Residenza', subject.residence ? describe(subject.residence) : null],
      ]),
      section('Richiesta', [
        ['Certificato', booking.certificateTypeText],
        ['Amministrazione', booking.administration.name],
        ['Funzionario', booking.official],
        ['Finalità', booking.purpose],
        ['Norma', booking.legalBasis],
        ['Protocollo', booking.protocolNumber
          ? `${booking.protocolNumber} del ${formatDate(booking.protocolDate)}` : null],
        ['Sportello', booking.desk?.name],
        ['Numero del portale', booking.ministryNumber],
        ['Comunicazione', booking.notice?.text],
        ['Termine', booking.issueDueAt ? formatInstant(booking.issueDueAt) : null],
      ])),
    folded('Cronologia', booking.steps ?? [], steps),
    folded('Posta e ricevute', booking.mail ?? [], mail));
}

export function warnings(list) {
  return list.length === 0 ? null : element('div', {class: 'sf-warnings'},
    element('p', {class: 'sf-warnings-title'}, list.length === 1 ? 'Un’avvertenza' : `${list.length} avvertenze`),
    element('ul', {}, list.map(warning => element('li', {}, warning.message,
      warning.acknowledged ? element('span', {class: 'sf-quiet'}, ' Confermato da chi ha prenotato.') : null))));
}

export function section(title, rows) {
  return element('section', {class: 'sf-section'},
    element('h4', {}, title),
    element('dl', {class: 'sf-data'}, rows
      .filter(([, value]) => value)
      .map(([term, value]) => element('div', {}, element('dt', {}, term), element('dd', {}, value)))));
}

export function folded(title, list, content) {
  return list.length === 0 ? null : element('details', {class: 'sf-folded'},
    element('summary', {}, `${title} (${list.length})`), content(list));
}

export function steps(list) {
  return element('ol', {class: 'sf-steps'}, list.map(step => element('li', {},
    element('time', {datetime: step.at}, formatInstant(step.at)),
    element('span', {}, step.text, step.by ? element('span', {class: 'sf-quiet'}, ` (${step.by})`) : null,
      step.note ? element('span', {class: 'sf-note'}, step.note) : null))));
}

function mail(list) {
  return list.map(message => element('section', {class: 'sf-message'},
    element('p', {}, element('strong', {}, message.purposeText), `: ${message.stateText}`,
      message.attempts.length === 0 ? element('span', {class: 'sf-note'}, 'Nessun messaggio è partito.') : null),
    message.attempts.map(attempt => element('div', {class: 'sf-attempt'},
      element('p', {}, message.attempts.length > 1 ? `Invio ${attempt.attempt} a ` : 'A ',
        element('span', {class: 'sf-address'}, attempt.to)),
      element('ol', {class: 'sf-steps'},
        moment(attempt.queuedAt, 'Affidato alla posta certificata'),
        attempt.receipts.map(receipt => moment(receipt.statedAt, receipt.text)))))));
}

const moment = (at, text) => element('li', {},
  element('time', {datetime: at}, formatInstant(at)), element('span', {}, text));
