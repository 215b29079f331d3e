/* A citizen's whole booking, to be read by the Procura: who, for what, until when. */
import {element, fill} from './page.js';
import {folded, section, steps, warnings} from './dossier.js';
import {formatDate, formatInstant} from './dates.js';
import {describe} from './place-field.js';

/** Shows a booking as `GET /citizen-bookings/{number}` answers it. */
export function showCitizenDossier(parent, booking) {
  const {people} = booking;
  fill(parent,
    element('header', {class: 'sf-dossier-head'},
      element('span', {class: 'sf-number'}, booking.number),
      element('span', {class: `sf-state sf-state-${booking.state.toLowerCase()}`}, booking.stateText),
      booking.urgent ? element('span', {class: 'sf-state sf-state-urgent'}, 'Urgente') : null,
      booking.abroad ? element('span', {class: 'sf-state sf-state-abroad'}, 'Per l’estero: firma estesa') : null),
    warnings(people?.other ? people.warnings.map(warning => whose(warning, people)) : people?.warnings ?? []),
    element('div', {class: 'sf-columns'},
      people ? section('Persona', person(people.person)) : null,
      section('Richiesta', [
        ['Certificati', element('ul', {class: 'sf-plain'},
          booking.certificates.map(({typeText}) => element('li', {}, typeText)))],
        ['Uso', people?.useText],
        ['Esenzione da citare', laws(booking)],
        ['Prova da vedere', people?.useProof],
        ['Pronti entro', formatDate(booking.expectedDay)],
        ['Prenotati', [booking.channelText, booking.desk?.name, formatInstant(booking.submittedAt)]
          .filter(Boolean).join(', ')],
        ['Motivo del diniego', booking.reason],
      ]),
      people?.other ? section(`Chiede e ritira: ${people.applicantText.toLowerCase()}`, person(people.other)) : null,
      people && (people.email || people.telephone)
        ? section('Recapiti', [['E-mail', people.email], ['Telefono', people.telephone]]) : null),
    folded('Cronologia', booking.steps ?? [], steps));
}

/** Where two people stand in a booking, a warning says which of them it is about. */
function whose(warning, {applicantText}) {
  const role = warning.field.startsWith('other.') ? applicantText : 'Persona';
  return {...warning, message: `${role}: ${warning.message[0].toLowerCase()}${warning.message.slice(1)}`};
}

function person({surname, givenNames, birthDate, birthPlace, fiscalCode, residence}) {
  return [
    ['Nome', `${surname} ${givenNames}`],
    ['Nascita', `${formatDate(birthDate)}, ${describe(birthPlace)}`],
    ['Codice fiscale', fiscalCode ? element('span', {class: 'sf-code'}, fiscalCode) : 'non lo ha'],
    ['Residenza', residence ? describe(residence) : null],
  ];
}

/** The same law for all certificates is written once; the visura, which is free by its own, names it itself. */
function laws({certificates}) {
  const exempt = certificates.filter(({exemption}) => exemption);
  const texts = [...new Set(exempt.map(({exemption}) => exemption))];
  if (texts.length === 0) return null;
  return texts.length === 1 && exempt.length === certificates.length ? texts[0]
    : element('ul', {class: 'sf-plain'}, exempt.map(({typeText, exemption}) => element('li', {}, `${typeText}: ${exemption}`)));
}
