/* The fields of a booking, the same when it is made and when it is corrected. */
import {element, fill, freshId} from './page.js';
import {dateField} from './date-field.js';
import {get} from './http.js';
import {judgeFiscalCode} from './fiscal-code.js';
import {placeField} from './place-field.js';
import {fixedField, selectField, textField, verdict} from './fields.js';

const types = {CARICHI_PENDENTI: 'Carichi pendenti', CASELLARIO: 'Casellario giudiziale'};
const person = 'subject.';

/** Makes the fields and fills the lists; answers `{node, value, keep, ask}`. */
export async function bookingFields() {
  const [administrations, desks] = await Promise.all([get('/administrations'), get('/desks')]);
  const request = requestFields(administrations, desks);
  const subject = subjectFields();
  const warnings = warningTicks();
  const all = [...request, ...subject];

  const fiscalCode = subject.find(field => field.name === 'subject.fiscalCode');
  const judge = verdict(fiscalCode);
  fiscalCode.control.addEventListener('input', () => judge(judgeFiscalCode(fiscalCode.control.value.trim())));
  // A tick speaks of the data that it was given for: other data ask anew.
  for (const field of all) field.control.addEventListener('change', () => warnings.clear());

  return {
    node: element('div', {},
      group('La richiesta', request),
      group('La persona', subject),
      warnings.node),
    get value() {
      const body = {subject: {}, acknowledgedWarnings: warnings.codes()};
      for (const field of all) put(body, field.name, field.value);
      return body;
    },
    /** Fills the fields from a booking as the server answers it. */
    set value(booking) {
      for (const field of all) field.value = read(booking, field.name);
      judge(null);
    },
    /** Empties the person's fields and keeps the request, for the next name of the same letter. */
    nextPerson() {
      for (const field of subject) field.value = null;
      warnings.clear();
      judge(null);
      subject[0].control.focus();
    },
    /** What was typed, to be put back by `restore` within this page; it is never stored. */
    draft() {
      return all.map(field => field.place ?? field.value);
    },
    restore(draft) {
      all.forEach((field, at) => {
        field.value = draft[at];
      });
    },
    filled: () => subject.some(field => field.value),
    /** Turns the doubts that stopped a request into ticks; answers whether there were any. */
    ask(problem) {
      const doubts = problem.errors.filter(({code}) => code?.startsWith('booking.warning.'));
      if (doubts.length > 0) warnings.ask(doubts);
      return doubts.length > 0;
    },
  };
}

function requestFields(administrations, desks) {
  return [
    selectField({
      name: 'administration', label: 'Amministrazione richiedente', required: true, wide: true,
      options: administrations.map(({ipa, name}) => ({value: ipa, label: name})),
    }),
    textField({name: 'official', label: 'Funzionario richiedente', required: true,
      hint: 'Nome e cognome di chi firma la richiesta.', maxLength: 120}),
    textField({name: 'ministryNumber', label: 'Numero del portale del Ministero', maxLength: 40,
      hint: 'Se la prenotazione è stata fatta anche lì.'}),
    textField({name: 'protocolNumber', label: 'Numero di protocollo', required: true, maxLength: 120,
      hint: 'Della lettera dell’amministrazione.'}),
    dateField({name: 'protocolDate', label: 'Data di protocollo', required: true}),
    textField({name: 'purpose', label: 'Finalità', required: true, wide: true, maxLength: 500, spellcheck: true,
      hint: 'Il procedimento per cui serve, per esempio: verifica dei requisiti in una gara.'}),
    textField({name: 'legalBasis', label: 'Norma', required: true, wide: true, maxLength: 500,
      hint: 'La norma che consente la richiesta, per esempio: art. 71 DPR 445/2000.'}),
    chosen({name: 'certificateType', label: 'Certificato'}, offered(desks)),
    desks.length > 0
      ? chosen({name: 'desk', label: 'Sportello'}, desks.map(({code, name}) => ({value: code, label: name}))) : null,
  ].filter(Boolean);
}

/** A list, or plain text where there is nothing to choose. */
function chosen({name, label}, options) {
  return options.length === 1
    ? fixedField({name, label, value: options[0].value, text: options[0].label})
    : selectField({name, label, required: true, options});
}

function offered(desks) {
  const codes = desks.length > 0 ? [...new Set(desks.flatMap(desk => desk.certificateTypes))] : ['CARICHI_PENDENTI'];
  return codes.map(value => ({value, label: types[value] ?? value}));
}

function subjectFields() {
  return [
    textField({name: `${person}surname`, label: 'Cognome', required: true, maxLength: 80}),
    textField({name: `${person}givenNames`, label: 'Nome', required: true, maxLength: 80}),
    dateField({name: `${person}birthDate`, label: 'Data di nascita', required: true,
      hint: 'Giorno, mese e anno: anche 01021980.'}),
    placeField({name: `${person}birthPlace`, label: 'Comune o stato di nascita', required: true,
      hint: 'Scrivi le prime lettere e scegli.'}),
    textField({name: `${person}fiscalCode`, label: 'Codice fiscale', required: true, upperCase: true, maxLength: 40}),
    placeField({name: `${person}residence`, label: 'Comune di residenza', hint: 'Scrivi le prime lettere e scegli.'}),
  ];
}

function group(title, fields) {
  return element('fieldset', {class: 'sf-group'},
    element('legend', {}, title),
    element('div', {class: 'sf-grid'}, fields.map(field => field.node)));
}

/** Doubts about the data: each must be looked at and ticked, and the tick is recorded with the booking. */
function warningTicks() {
  const node = element('div', {'data-field': 'acknowledgedWarnings'});
  let ticks = [];
  return {
    node,
    codes: () => ticks.filter(({tick}) => tick.checked).map(({code}) => code),
    clear() {
      ticks = [];
      fill(node);
    },
    ask(list) {
      const before = new Set(this.codes());
      ticks = list.map(({code, message}) => ({code, message, tick: element('input', {
        type: 'checkbox', id: freshId('warning'), autocomplete: 'off',
      })}));
      fill(node, element('div', {class: 'sf-warnings', role: 'group', 'aria-label': 'Avvertenze da confermare'},
        element('p', {class: 'sf-warnings-title'}, 'Controlla prima di prenotare'),
        element('p', {class: 'sf-error', hidden: true}),
        ticks.map(({message, tick}) => element('div', {class: 'sf-tick'},
          element('p', {}, message),
          tick, element('label', {for: tick.id}, 'Ho controllato e confermo')))));
      for (const {code, tick} of ticks) tick.checked = before.has(code);
      ticks[0]?.tick.focus();
      node.scrollIntoView({block: 'nearest'});
    },
  };
}

function put(body, name, value) {
  if (value === null) return;
  if (name.startsWith(person)) body.subject[name.substring(person.length)] = value;
  else body[name] = value;
}

function read(booking, name) {
  const value = name.startsWith(person) ? booking.subject[name.substring(person.length)] : booking[name];
  if (name === 'administration' || name === 'desk') return value?.code ?? null;
  return value ?? null;
}
