/* The tasks of an edition but for reading and judging it: plan, answer, figures, writing, what is late, what did not get out. */
import {choices} from './choices.js';
import {element, fill} from './page.js';
import {formatDate, formatInstant} from './dates.js';
import {chapterEditor} from './report-chapter.js';
import {figureFields} from './report-figures.js';
import {get} from './http.js';
import {GONE, missing, taskForm} from './task-form.js';
import {overview} from './report-reading.js';
import {planFields, replanFields} from './report-plan.js';
import {organisations, reports} from './report-api.js';
import {reasonField, textField} from './fields.js';

const load = ({key}) => reports.read(key);
const plain = node => ({name: '', node, draft: () => null, restore() {}});
const user = $scope => $scope.$root.authentication?.name;

export const planEdition = (camForm, $scope) => taskForm(camForm, $scope, {load, build: async ({key, booking}) => {
  const plan = planFields(key, booking, await reports.writers());
  return {fields: [plan], save: async () => {
    await plan.save();
    await reports.planned(key);
  }};
}});

/** For the whole plan at once, or for the one chapter that was offered later. */
export const answerOffers = (camForm, $scope) => taskForm(camForm, $scope, {load, build: ({key, chapter, booking}) => {
  const offered = booking.chapters.filter(one => one.state === 'OFFERED' && (!chapter || one.anchor === chapter));
  const manner = textField({name: 'manner', label: 'Modi e criteri dell’aiuto', required: true, rows: 5, maxLength: 4000, spellcheck: true,
    wide: true, hint: 'Come la Camera aiuta a redigere il bilancio sociale (art. 11).'});
  manner.value = booking.edition.help?.manner;
  const answers = offered.map(one => {
    const reason = reasonField({name: 'reason', label: 'Motivo', required: true,
      phrases: ['Il tema non riguarda la Camera.', 'Non c’è personale che possa scriverlo in tempo.']});
    const choice = choices({name: `answer-${one.anchor}`, legend: `${one.title}, entro il ${formatDate(one.dueOn)}`, options: [
      {value: 'ACCEPT', label: 'Accettare', hint: one.guidance || 'Lo scrive la Camera.'},
      {value: 'DECLINE', label: 'Declinare', hint: 'Lo scrive la Procura.', fields: [reason]},
    ]});
    return {one, choice, reason};
  });
  return {fields: [plain(overview(booking)), manner, ...answers.map(({choice}) => choice)], save: async () => {
    const open = answers.find(({choice}) => !choice.value);
    if (open) throw missing(`answer-${open.one.anchor}`, 'Accetta o declina ogni capitolo.');
    if (manner.value !== (booking.edition.help?.manner ?? null)) await reports.help(key, manner.value);
    for (const {one, choice, reason} of answers) {
      if (one.answered) continue;
      if (choice.value === 'ACCEPT') await reports.accept(key, one.anchor);
      else await reports.decline(key, one.anchor, reason.value);
      one.answered = true;
    }
  }};
}});

export const collectFigures = (camForm, $scope) => taskForm(camForm, $scope, {load, build: async ({key, booking, failed, cleared}) => {
  const figures = await figureFields(key, booking.edition.kind, {failed, cleared});
  return {fields: [figures], save: async () => figures.settled()};
}});

export const writeChapter = (camForm, $scope) => taskForm(camForm, $scope, {load, build: ({key, chapter, booking, failed}) => {
  const one = booking.chapters.find(each => each.anchor === chapter);
  const place = element('div', {class: 'sf-workshop'});
  let own = null;
  return {
    fields: [plain(place)],
    shown: async () => {
      own = await chapterEditor({target: place, key, chapter: one, user: user($scope), failed,
        figures: reports.figureNames(key).catch(() => [])});
    },
    close: () => own?.close(),
    save: async () => {
      await own.settled();
      // When the answer to an earlier press was lost, it is given away already.
      const {chapters} = await reports.read(key);
      const state = chapters.find(each => each.anchor === chapter)?.state;
      if (state === 'WRITING' || state === 'SENT_BACK') await reports.written(key, chapter);
    },
  };
}});

export const handleLateChapter = (camForm, $scope) => taskForm(camForm, $scope, {load, build: async ({key, chapter, booking}) => {
  const one = booking.chapters.find(each => each.anchor === chapter);
  const plan = replanFields(key, one, await reports.writers());
  const choice = choices({name: 'choice', legend: `${one.title}: doveva arrivare entro il ${formatDate(one.dueOn)}`, options: [
    {value: 'REPLAN', label: 'Dare altro tempo o affidarlo ad altri', hint: `Oggi lo scrive: ${organisations[one.owner]}.`, fields: plan.fields},
    {value: 'REMOVE', label: 'Toglierlo dall’edizione', hint: 'I testi restano in archivio; gli altri capitoli vanno avanti.'},
  ]});
  return {fields: [plain(overview(booking)), choice], save: async () => {
    if (!choice.value) throw missing('choice', 'Scegli che cosa fare.');
    if (choice.value === 'REMOVE') await reports.remove(key, chapter);
    else if (one.late && plan.dueOn.value === one.dueOn) throw missing('dueOn', 'Il giorno è passato: indica una nuova scadenza.');
    else await plan.save();
    return (await isOpen(camForm.taskId)) || GONE;
  }};
}});

/** A new plan ends the task by itself. */
async function isOpen(task) {
  try {
    await get(`/tasks/${task}`);
    return true;
  } catch (problem) {
    if (problem.status === 404) return false;
    throw problem;
  }
}

export const resolvePush = (camForm, $scope) => taskForm(camForm, $scope, {load: ({key}) => reports.push(key), build: ({key, booking}) => {
  const note = reasonField({name: 'note', label: 'Chi l’ha pubblicato, dove e quando', required: true,
    phrases: ['Pubblicato a mano dall’amministratore del sito.', 'Consegnato al gestore del sito.']});
  const choice = choices({name: 'choice', legend: 'Come si prosegue', options: [
    {value: 'AGAIN', label: 'Riprovare', hint: 'Quello che è già arrivato non si copia di nuovo.'},
    {value: 'SETTINGS', label: 'Cambiare le impostazioni e riprovare',
      hint: 'L’amministratore le cambia (sportello.report.publication) e riavvia; poi premi qui.'},
    {value: 'BY_HAND', label: 'Pubblicato a mano', fields: [note], hint: 'Con una nota, che resta in archivio.'},
  ]});
  const reason = element('div', {class: 'sf-warnings'},
    element('p', {class: 'sf-warnings-title'}, `La versione ${booking.version} non è arrivata sul sito della Procura`),
    element('p', {}, booking.faultText ?? 'Motivo sconosciuto: lo dice il registro dell’applicazione.'),
    element('p', {}, 'Sulle pagine dello sportello si legge già: ', element('a', {href: booking.page, target: '_blank'}, booking.page)));
  return {fields: [plain(reason), choice], save: () => {
    if (!choice.value) throw missing('choice', 'Scegli come proseguire.');
    return reports.decidePush(key, choice.value === 'SETTINGS' ? 'AGAIN' : choice.value, choice.value === 'BY_HAND' ? note.value : null);
  }};
}});

export const resolveAnnouncement = (camForm, $scope) => taskForm(camForm, $scope, {
  load: ({key}) => reports.announcement(key),
  build: ({key, booking}) => {
    const note = reasonField({name: 'note', label: 'Come sono stati avvisati, o perché non serve', required: true,
      phrases: ['Avvisati per telefono.', 'L’indirizzo non è più in uso e l’ente non esiste più.']});
    const choice = choices({name: 'choice', legend: 'Come si prosegue', options: [
      {value: 'AGAIN', label: 'Rispedire a chi non l’ha ricevuto', hint: 'Chi ha già ricevuto non riceve un secondo avviso.'},
      {value: 'CLOSE', label: 'Chiudere con una nota', fields: [note], hint: 'Gli altri sono stati avvisati altrimenti.'},
    ]});
    const table = element('table', {class: 'table sf-overview'}, element('caption', {}, 'Avvisi spediti'),
      element('thead', {}, element('tr', {}, ['Indirizzo', 'Stato', 'Spedito'].map(text => element('th', {scope: 'col'}, text)))),
      element('tbody', {}, booking.recipients.map(one => element('tr', {class: one.reached ? '' : 'sf-missing'},
        element('th', {scope: 'row'}, one.address), element('td', {}, one.stateText), element('td', {}, formatInstant(one.at))))));
    return {fields: [plain(table), choice], save: () => {
      if (!choice.value) throw missing('choice', 'Scegli come proseguire.');
      return reports.decideAnnouncement(key, choice.value, choice.value === 'CLOSE' ? note.value : null);
    }};
  },
});
