/*
 * The editions that are under way, for the manager: how each chapter stands, who writes it and until when. Whoever is given a chapter, or
 * another day, has it in the list of tasks at once; the other chapters go on as they were.
 */
import {chapterStates, editionStates, isToWrite, organisations, reports} from './report-api.js';
import {clearProblems, showProblem} from './problems.js';
import {deadlineFields} from './report-plan.js';
import {element, fill, freshId} from './page.js';
import {dateField} from './date-field.js';
import {formatDate} from './dates.js';
import {nameOf, writers} from './report-people.js';

const dayNames = {answerBy: 'Risposta della Camera', writeBy: 'Capitoli', reviewBy: 'Lettura', approveBy: 'Approvazione'};
/** Why less can be changed here. The plan has one form alone, so that no two overwrite each other. */
const standing = {
  PLANNING: 'Si sta pianificando: capitoli e scadenze si cambiano nell’attività «Pianificare capitoli e scadenze».',
  APPROVAL: 'È all’approvazione del Procuratore: si può spostare solo la sua scadenza.',
  APPROVED: 'È approvata: la pubblicazione è in corso.',
};

/** Shows them in a dialog until it is closed; `changed` is told when something is due another day or somebody else's. */
export function runningEditions(changed) {
  const heading = element('h2', {id: freshId('editions')}, 'Edizioni in corso');
  const close = button('Chiudi', leave);
  const told = element('p', {class: 'sf-told', role: 'status'});
  const problems = element('div', {'data-problems': true});
  const place = element('div', {class: 'sf-editions'});
  const dialog = element('dialog', {class: 'sportello sf-dialog', 'aria-labelledby': heading.id},
    element('div', {class: 'sf-dialog-head'}, heading, close), problems, told, place);
  /** The one form that is open, so that nothing typed is left behind unsaved. */
  let open = null;

  document.body.append(dialog);
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    leave();
  });
  dialog.showModal();
  load();
  return new Promise(done => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done();
    });
  });

  function leave() {
    if (!unsaved()) dialog.close();
  }

  /** Says so beside what was typed. */
  function unsaved() {
    if (!open?.dirty()) return false;
    open.tell('Qui c’è una modifica non salvata: salvala o annullala.');
    return true;
  }

  async function load() {
    clearProblems(dialog);
    try {
      const [all, people] = await Promise.all([reports.all(), reports.writers()]);
      const running = await Promise.all(all.filter(one => one.state !== 'PUBLISHED').map(one => reports.read(one.key)));
      fill(place, running.length === 0
        ? element('p', {}, 'Nessuna edizione è in corso. Una nuova si apre con «Nuova edizione».')
        : running.map(one => section(one, people)));
    } catch (problem) {
      showProblem(dialog, problem);
    }
  }

  function section({edition, chapters}, people) {
    const id = freshId('edition');
    const drafting = edition.state === 'DRAFTING';
    const days = element('div');
    const node = element('section', {class: 'sf-edition', 'aria-labelledby': id},
      element('div', {class: 'sf-edition-head'}, element('h3', {id}, edition.title),
        element('span', {class: 'sf-state'}, editionStates[edition.state] ?? edition.state)),
      drafting ? null : element('p', {class: 'sf-quiet'}, standing[edition.state]),
      days, table(edition, chapters, people, drafting));
    showDays(edition, chapters, days);
    return node;
  }

  function showDays(edition, chapters, place) {
    const move = ['PLANNING', 'APPROVED'].includes(edition.state) ? null : small('Sposta le scadenze', () => editDays(edition, chapters, place));
    move?.setAttribute('aria-label', `Sposta le scadenze: ${edition.title}`);
    fill(place, element('div', {class: 'sf-days'},
      element('dl', {}, Object.entries(dayNames).map(([name, label]) => element('div', {},
        element('dt', {}, label), element('dd', {}, formatDate(edition.deadlines[name]))))), move));
  }

  function editDays(edition, chapters, place) {
    if (unsaved()) return;
    open?.leave();
    const days = deadlineFields(edition.deadlines, edition.state === 'APPROVAL' ? ['approveBy'] : undefined);
    const form = editing({
      node: days.node, value: () => days.value, away: () => showDays(edition, chapters, place),
      hint: 'Promemoria e scadenze delle attività già aperte seguono subito. I capitoli che scadevano con tutti gli altri si spostano con loro.',
      save: async () => {
        await reports.deadlines(edition.key, {...edition.deadlines, ...days.value}).catch(problem => {
          throw withTitles(problem, chapters);
        });
        return `${edition.title}: scadenze spostate.`;
      },
    });
    fill(place, form.node);
    days.fields[0].control.focus();
  }

  function table(edition, chapters, people, drafting) {
    const body = element('tbody');
    for (const chapter of chapters) body.append(row(edition, chapter, people, drafting));
    return element('div', {class: 'sf-scroll'}, element('table', {class: 'table sf-overview'},
      element('caption', {class: 'sr-only'}, `Capitoli di ${edition.title}`),
      element('thead', {}, element('tr', {}, ['Capitolo', 'Stato', 'Lo scrive', 'Incaricato', 'Entro'].map(text => element('th', {scope: 'col'}, text)),
        element('th', {scope: 'col'}, element('span', {class: 'sr-only'}, 'Azioni')))),
      body));
  }

  function row(edition, chapter, people, drafting) {
    const change = drafting && isToWrite(chapter) ? small('Cambia', () => edit(edition, chapter, people, made)) : null;
    change?.setAttribute('aria-label', `Cambia: ${chapter.title}`);
    const made = element('tr', {class: chapter.late ? 'sf-missing' : ''},
      element('th', {scope: 'row'}, chapter.title),
      element('td', {}, chapterStates[chapter.state] ?? chapter.state, chapter.late ? element('strong', {class: 'sf-late'}, 'in ritardo') : null),
      element('td', {}, organisations[chapter.owner] ?? chapter.owner),
      element('td', {}, chapter.writer ? nameOf(people, chapter.writer) : element('span', {class: 'sf-quiet'}, 'tutto l’ufficio')),
      element('td', {class: 'sf-day'}, formatDate(chapter.dueOn)),
      element('td', {class: 'sf-acts'}, change));
    return made;
  }

  function edit(edition, chapter, people, line) {
    if (unsaved()) return;
    open?.leave();
    const who = writers({...chapter, people});
    const dueOn = dateField({name: 'dueOn', label: 'Entro', required: true, hint: `La lettura finisce il ${formatDate(edition.deadlines.reviewBy)}.`});
    dueOn.value = chapter.dueOn;
    const value = () => ({...who.value, dueOn: dueOn.value});
    const form = editing({
      node: element('div', {class: 'sf-grid sf-grid-3'}, who.fields.map(field => field.node), dueOn.node),
      value, legend: chapter.title, away: () => under.replaceWith(line),
      hint: 'Chi lo scrive lo trova subito tra le sue attività; il testo già scritto resta. Gli altri capitoli vanno avanti.',
      save: async () => {
        const now = value();
        await reports.change(edition.key, chapter.anchor, {title: chapter.title, guidance: chapter.guidance, ...now});
        const name = now.writer ? `, ${nameOf(people, now.writer)}` : '';
        return `«${chapter.title}»: ${organisations[now.owner]}${name}, entro il ${formatDate(now.dueOn)}.`;
      },
    });
    const under = element('tr', {class: 'sf-edit-row'}, element('td', {colspan: 6}, form.node));
    line.replaceWith(under);
    who.fields[0].control.focus();
  }

  /** A form in the place of what it changes. */
  function editing({node, value, legend, hint, save, away}) {
    const began = JSON.stringify(value());
    const note = element('p', {class: 'sf-bad', role: 'status'});
    const keep = element('button', {type: 'button', class: 'btn btn-primary'}, 'Salva');
    const made = element('fieldset', {class: 'sf-editing'}, legend ? element('legend', {}, legend) : null,
      element('div', {'data-problems': true}), node, element('p', {class: 'sf-hint'}, hint),
      element('div', {class: 'sf-actions'}, keep, button('Annulla', leaveForm)), note);
    const self = {
      node: made, dirty: () => JSON.stringify(value()) !== began, leave: leaveForm,
      tell(words) {
        fill(note, words);
        keep.focus();
      },
    };
    open = self;
    keep.addEventListener('click', async () => {
      clearProblems(made);
      keep.disabled = true;
      try {
        const words = self.dirty() ? await save() : null;
        open = null;
        if (words) {
          await load();
          changed();
          fill(told, words);
          close.focus();
        } else {
          away();
        }
      } catch (problem) {
        showProblem(made, problem);
      } finally {
        keep.disabled = false;
      }
    });
    return self;

    function leaveForm() {
      open = null;
      away();
    }
  }
}

/** A chapter with a day of its own that no longer fits is told by its title: it has no field among the days. */
function withTitles(problem, chapters) {
  for (const error of problem.errors ?? []) {
    const anchor = /^chapters\.(.+)\.dueOn$/.exec(error.field)?.[1];
    const chapter = chapters.find(one => one.anchor === anchor);
    if (chapter) error.message = `«${chapter.title}», entro il ${formatDate(chapter.dueOn)}: ${error.message}`;
  }
  return problem;
}

function button(text, press) {
  const made = element('button', {type: 'button', class: 'btn btn-default'}, text);
  made.addEventListener('click', press);
  return made;
}

function small(text, press) {
  const made = element('button', {type: 'button', class: 'sf-small'}, text);
  made.addEventListener('click', press);
  return made;
}
