/* The plan of an edition: chapters in their order, who writes each until when. Rows move by buttons and by Alt with the arrows. */
import {element, fill, freshId} from './page.js';
import {dateField} from './date-field.js';
import {formatDate} from './dates.js';
import {reports} from './report-api.js';
import {textField} from './fields.js';
import {writers} from './report-people.js';

/** Fields for the days of an edition, by the names of the interface; `only` names those that may be set. */
export function deadlineFields(days = {}, only = null) {
  const fields = [
    dateField({name: 'answerBy', label: 'Risposta della Camera entro', required: true}),
    dateField({name: 'writeBy', label: 'Capitoli entro', required: true}),
    dateField({name: 'reviewBy', label: 'Lettura delle due organizzazioni entro', required: true}),
    dateField({name: 'approveBy', label: 'Approvazione entro', required: true}),
  ].filter(field => !only || only.includes(field.name));
  fields.forEach(field => {
    field.value = days[field.name];
  });
  return {
    fields,
    node: element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Scadenze'),
      element('div', {class: 'sf-grid'}, fields.map(field => field.node))),
    get value() {
      return Object.fromEntries(fields.map(field => [field.name, field.value]));
    },
  };
}

/** The editable list; `save` sends what has changed, one call for each change, and answers nothing. */
export function planFields(key, {edition, chapters}, people) {
  const days = deadlineFields(edition.deadlines);
  const list = element('ol', {class: 'sf-chapters'});
  const told = element('p', {class: 'sr-only', role: 'status'});
  const adding = element('button', {type: 'button', class: 'btn btn-default'}, 'Aggiungi un capitolo');
  let rows = chapters.map(chapter => row(chapter));
  let removed = [];

  adding.addEventListener('click', () => {
    const made = row({title: '', owner: 'PROCURA', dueOn: days.value.writeBy, guidance: '', fresh: true});
    rows.push(made);
    draw();
    made.title.control.focus();
  });

  function row(chapter) {
    const title = textField({name: 'title', label: 'Titolo', required: true, maxLength: 150, spellcheck: true, wide: true});
    const who = writers({owner: chapter.owner, writer: chapter.writer, people});
    const dueOn = dateField({name: 'dueOn', label: 'Entro', required: true});
    const guidance = textField({
      name: 'guidance', label: 'Che cosa ci va', rows: 2, maxLength: 1000, spellcheck: true, wide: true,
    });
    title.value = chapter.title;
    dueOn.value = chapter.dueOn;
    guidance.value = chapter.guidance;
    const up = iconButton('↑', () => move(made, -1));
    const down = iconButton('↓', () => move(made, 1));
    const away = iconButton('Togli', () => remove(made), 'sf-away');
    const node = element('li', {class: 'sf-chapter'},
      element('div', {class: 'sf-chapter-bar'}, up, down, away), title.node,
      element('div', {class: 'sf-grid sf-grid-3'}, who.fields.map(field => field.node), dueOn.node), guidance.node);
    node.addEventListener('keydown', event => {
      const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
      if (!event.altKey || !step) return;
      event.preventDefault();
      move(made, step, event.target);
    });
    // Rows have fields of the same names: an error has to find its own.
    const id = freshId('row');
    for (const field of [title, ...who.fields, dueOn, guidance]) field.node.dataset.field = `${id}.${field.name}`;
    const made = {
      id, anchor: chapter.anchor, before: chapter, title, node, up, down, away,
      get value() {
        return {title: title.value, ...who.value, dueOn: dueOn.value, guidance: guidance.value};
      },
    };
    return made;
  }

  function move(made, step, focus = step < 0 ? made.up : made.down) {
    const at = rows.indexOf(made);
    const to = at + step;
    if (to < 0 || to >= rows.length) return;
    rows.splice(at, 1);
    rows.splice(to, 0, made);
    draw();
    (focus.disabled ? (step < 0 ? made.down : made.up) : focus).focus();
    fill(told, `${nameOf(made)}: ora è il capitolo ${to + 1} di ${rows.length}.`);
  }

  function remove(made) {
    const at = rows.indexOf(made);
    rows = rows.filter(one => one !== made);
    if (made.anchor) removed.push(made.anchor);
    draw();
    (rows[Math.min(at, rows.length - 1)]?.title.control ?? adding).focus();
    fill(told, `${nameOf(made)}: tolto dal piano.`);
  }

  const nameOf = made => made.title.value ?? 'Capitolo senza titolo';

  function draw() {
    fill(list, rows.map(one => one.node));
    rows.forEach((one, at) => {
      one.up.disabled = at === 0;
      one.down.disabled = at === rows.length - 1;
      one.up.setAttribute('aria-label', `Sposta su il capitolo ${at + 1}`);
      one.down.setAttribute('aria-label', `Sposta giù il capitolo ${at + 1}`);
      one.away.setAttribute('aria-label', `Togli il capitolo ${at + 1}`);
    });
  }

  draw();
  return {
    name: 'plan',
    node: element('div', {}, days.node,
      element('fieldset', {class: 'sf-group'}, element('legend', {}, 'Capitoli'),
        element('p', {class: 'sf-hint'}, 'Si spostano con le frecce accanto al titolo, o con Alt e le frecce della tastiera.'),
        list, told, element('div', {class: 'sf-actions'}, adding))),
    draft: () => ({days: days.value, rows: rows.map(one => ({anchor: one.anchor, ...one.value})), removed}),
    restore(draft) {
      days.fields.forEach(field => {
        field.value = draft.days[field.name];
      });
      rows = draft.rows.map(row);
      removed = draft.removed;
      draw();
    },
    get value() {
      return rows.map(one => one.value);
    },
    async save() {
      const now = days.value;
      if (days.fields.some(field => now[field.name] !== edition.deadlines[field.name])) {
        await reports.deadlines(key, now).catch(problem => {
          throw named(problem, field => rows.filter(one => field === `chapters.${one.anchor}.dueOn`).map(one => `${one.id}.dueOn`)[0]);
        });
        Object.assign(edition.deadlines, now);
      }
      for (const anchor of [...removed]) {
        await reports.remove(key, anchor);
        removed = removed.filter(one => one !== anchor);
      }
      for (const one of rows) {
        await keep(key, one).catch(problem => {
          throw named(problem, field => `${one.id}.${field === 'anchor' ? 'title' : field}`);
        });
      }
      await reports.order(key, rows.map(one => one.anchor));
    },
  };
}

/** The same problem with its fields named as they are here. */
function named(problem, nameOf) {
  problem.errors = (problem.errors ?? []).map(error => ({...error, field: nameOf(error.field) ?? error.field}));
  return problem;
}

async function keep(key, one) {
  const now = one.value;
  if (!one.anchor) {
    const made = await reports.add(key, now);
    one.anchor = made.anchor;
  } else if (['title', 'owner', 'writer', 'dueOn', 'guidance'].some(name => (now[name] ?? '') !== (one.before[name] ?? ''))) {
    await reports.change(key, one.anchor, now);
  }
  one.before = now;
}

function iconButton(text, press, kind = '') {
  const made = element('button', {type: 'button', class: `btn btn-default sf-small ${kind}`}, text);
  made.addEventListener('click', press);
  return made;
}

/** A new day and, where wanted, others who write; for the manager, while the chapter is being written. */
export function replanFields(key, chapter, people) {
  const who = writers({...chapter, people});
  const dueOn = dateField({name: 'dueOn', label: 'Nuova scadenza', required: true, hint: `Oggi scade il ${formatDate(chapter.dueOn)}.`});
  dueOn.value = chapter.dueOn;
  return {
    fields: [...who.fields, dueOn], dueOn,
    save: () => reports.change(key, chapter.anchor, {
      title: chapter.title, guidance: chapter.guidance, ...who.value, dueOn: dueOn.value,
    }),
  };
}
