/* Editing by one hand, reading by both organisations, the submission and the Procuratore's decision. */
import {chapterEditor} from './report-chapter.js';
import {element, fill} from './page.js';
import {foldedFigures, lacks, openRemarks} from './report-mending.js';
import {missing, taskForm} from './task-form.js';
import {overview, reading} from './report-reading.js';
import {isToWrite, reports} from './report-api.js';
import {selectField} from './fields.js';

const load = ({key}) => reports.read(key);
const plain = node => ({name: '', node, draft: () => null, restore() {}});

/** One hand over all chapters, one after the other. */
export const editReport = (camForm, $scope) => taskForm(camForm, $scope, {load, build: async ({key, booking, failed, cleared}) => {
  const figures = await foldedFigures(key, booking.edition.kind, {failed, cleared});
  const chapters = booking.chapters.filter(one => ['WRITTEN', 'REVIEWED'].includes(one.state));
  const place = element('div', {class: 'sf-workshop'});
  const select = selectField({name: 'chapter', label: 'Capitolo', required: true,
    options: chapters.map(one => ({value: one.anchor, label: one.title}))});
  let own = null;

  async function open() {
    own?.close();
    own = null;
    const chapter = chapters.find(one => one.anchor === select.value);
    if (!chapter) return;
    own = await chapterEditor({target: place, key, chapter, user: $scope.$root.authentication?.name, 
      figures: reports.figureNames(key).catch(() => []), failed});
  }

  select.control.addEventListener('change', () => open().catch(failed));
  select.value = chapters[0]?.anchor;
  return {fields: [plain(overview(booking)), figures, plain(select.node), plain(place)], shown: open, close: () => own?.close(),
    save: async () => {
      figures.settled();
      await own?.settled();
    }};
}});

/** The acting person reads for the organisation of the task. */
export const reviewReport = (camForm, $scope) => taskForm(camForm, $scope, {load, build: async ({key, step, booking, failed}) => {
  const mine = step === 'Task_ReviewForCamera' ? 'CAMERA' : 'PROCURA';
  const open = booking.chapters.filter(one => one.state === 'WRITTEN' && !(one.reviews ?? []).some(review => review.organisation === mine));
  const read = await Promise.all(open.map(chapter => reading({key, chapter, failed, judge: {
    agree: 'Va bene', agreeHint: 'Il capitolo resta com’è.', back: 'Da cambiare', backHint: 'Torna a chi lo scrive con l’osservazione.',
  }})));
  const nothing = element('p', {class: 'alert alert-info'}, 'Tutti i capitoli scritti sono già letti: premi il pulsante per chiudere.');
  return {fields: [plain(overview(booking)), ...(read.length ? read : [plain(nothing)])], save: async () => {
    requireAll(read);
    for (const one of read) {
      if (one.done) continue;
      if (one.choice.value === 'AGREE') await reports.reviewed(key, one.chapter.anchor, one.textVersion);
      else await reports.sendBack(key, one.chapter.anchor, one.words.value);
      one.done = true;
    }
  }};
}});

export const submitEdition = (camForm, $scope) => taskForm(camForm, $scope, {load, build: async ({key, booking, failed, cleared}) => {
  const lacking = lacks({key, figures: () => figures, remarks: () => remarks, failed});
  const figures = await foldedFigures(key, booking.edition.kind, {failed, cleared, changed: lacking.tell});
  const remarks = await openRemarks({key, chapters: booking.chapters, failed, changed: lacking.tell});
  await lacking.tell();
  return {
    fields: [plain(overview(booking)), plain(returnedMeanwhile(booking.chapters)), plain(lacking.node), plain(remarks.node), figures, plain(preview(key)),
      plain(element('p', {}, 'Presentando l’edizione, testi e dati non si cambiano più finché il Procuratore non ha deciso.'))],
    save: async () => {
      figures.settled();
      const {edition, chapters} = await reports.read(key);
      if (edition.state === 'DRAFTING' && !chapters.some(isToWrite)) await reports.submit(key);
    },
  };
}});

/** A reader may have changed their mind after both had read: the edition then goes back instead of on. */
function returnedMeanwhile(chapters) {
  const back = chapters.filter(isToWrite);
  return element('div', {}, back.length === 0 ? null : element('div', {class: 'sf-warnings'},
    element('p', {class: 'sf-warnings-title'}, 'Nel frattempo è stato rinviato qualcosa'),
    element('p', {}, `Da riscrivere: ${back.map(({title}) => `«${title}»`).join(', ')}. Premendo il pulsante l’edizione non va al Procuratore: i capitoli rinviati tornano a chi li scrive, poi si rilegge.`)));
}

export const approveEdition = (camForm, $scope) => taskForm(camForm, $scope, {load, build: async ({key, booking, failed}) => {
  const read = await Promise.all(booking.chapters.map(chapter => reading({key, chapter, failed, judge: {
    agree: 'Va bene', agreeHint: 'Il capitolo resta com’è.', back: 'Da cambiare', backHint: 'Solo questo capitolo torna a chi lo scrive.',
  }})));
  const told = element('p', {class: 'sf-quiet', role: 'status'});
  const all = element('button', {type: 'button', class: 'btn btn-default'}, 'Segna tutti «Va bene»');
  all.addEventListener('click', () => {
    for (const one of read) if (!one.choice.value) one.choice.value = 'AGREE';
    tell();
  });
  const tell = () => fill(told, read.some(one => one.choice.value === 'BACK')
    ? 'Premendo il pulsante, i capitoli segnati tornano a chi li scrive.'
    : 'Premendo il pulsante, l’edizione è approvata: testi, dati e obiettivi si congelano e la pubblicazione parte.');
  const whole = element('div', {}, overview(booking), preview(key), told, element('div', {class: 'sf-actions'}, all));
  whole.addEventListener('change', tell);
  tell();
  return {fields: [plain(whole), ...read], save: async () => {
    requireAll(read);
    const {edition} = await reports.read(key);
    if (edition.state !== 'APPROVAL') return;
    const back = read.filter(one => one.choice.value === 'BACK');
    if (back.length === 0) await reports.approve(key);
    else await reports.sendEditionBack(key, Object.fromEntries(back.map(one => [one.chapter.anchor, one.words.value ?? ''])));
  }};
}});

/** The whole edition as readers will find it, with today’s figures. */
const preview = key => element('p', {}, element('a', {href: reports.preview(key), target: '_blank', rel: 'noopener'},
  'Apri l’anteprima dell’intera edizione'), ' in un’altra scheda.');

function requireAll(read) {
  const open = read.find(one => !one.choice.value);
  if (open) throw missing(open.name, 'Decidi per ogni capitolo.');
  const wordless = read.find(one => one.choice.value === 'BACK' && !one.words.value);
  if (wordless) throw missing(wordless.words.name, 'Scrivi che cosa cambiare.');
}
