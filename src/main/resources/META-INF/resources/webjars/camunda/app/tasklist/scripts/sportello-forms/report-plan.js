/* The plan of an edition: chapters in their order, who writes each until when. Rows move by buttons and by Alt with the arrows. */
import {element, fill} from './page.js';
import {dateField} from './date-field.js';
import {formatDate} from './dates.js';
import {organisations, reports} from './report-api.js';
import {selectField, textField} from './fields.js';

const owners = Object.entries(organisations).map(([value, label]) => ({value, label}));

/** Fields for the days of an edition, by the names of the interface. */
export function deadlineFields(days = {}) {
  const fields = [
    dateField({name: 'answerBy', label: 'Risposta della Camera entro', required: true}),
    dateField({name: 'writeBy', label: 'Capitoli entro', required: true}),
    dateField({name: 'reviewBy', label: 'Lettura delle due organizzazioni entro', required: true}),
    dateField({name: 'approveBy', label: 'Approvazione entro', required: true}),
  ];
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
export function planFields(key, {edition, chapters}) {
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
    const owner = selectField({name: 'owner', label: 'Lo scrive', required: true, options: owners});
    const dueOn = dateField({name: 'dueOn', label: 'Entro', required: true});
    const guidance = textField({
      name: 'guidance', label: 'Che cosa ci va', rows: 2, maxLength: 1000, spellcheck: true, wide: true,
    });
    title.value = chapter.title;
    owner.value = chapter.owner;
    dueOn.value = chapter.dueOn;
    guidance.value = chapter.guidance;
    const up = iconButton('↑', () => move(made, -1));
    const down = iconButton('↓', () => move(made, 1));
    const away = iconButton('Togli', () => remove(made), 'sf-away');
    const node = element('li', {class: 'sf-chapter'},
      element('div', {class: 'sf-chapter-bar'}, up, down, away), title.node,
      element('div', {class: 'sf-grid'}, owner.node, dueOn.node), guidance.node);
    node.addEventListener('keydown', event => {
      const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
      if (!event.altKey || !step) return;
      event.preventDefault();
      move(made, step, event.target);
    });
    const made = {
      anchor: chapter.anchor, before: chapter, title, node, up, down, away,
      get value() {
        return {title: title.value, owner: owner.value, dueOn: dueOn.value, guidance: guidance.value, writer: chapter.writer ?? null};
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
        await reports.deadlines(key, now);
        Object.assign(edition.deadlines, now);
      }
      for (const anchor of [...removed]) {
        await reports.remove(key, anchor);
        removed = removed.filter(one => one !== anchor);
      }
      for (const one of rows) await keep(key, one);
      await reports.order(key, rows.map(one => one.anchor));
    },
  };
}

async function keep(key, one) {
  const now = one.value;
  if (!one.anchor) {
    const made = await reports.add(key, now);
    one.anchor = made.anchor;
  } else if (['title', 'owner', 'dueOn', 'guidance'].some(name => (now[name] ?? '') !== (one.before[name] ?? ''))) {
    await reports.change(key, one.anchor, now);
  }
  one.before = now;
}

function iconButton(text, press, kind = '') {
  const made = element('button', {type: 'button', class: `btn btn-default sf-small ${kind}`}, text);
  made.addEventListener('click', press);
  return made;
}

/** A new day or another owner for one chapter, or its removal; for the manager, while it is being written. */
export function replanFields(key, chapter) {
  const owner = selectField({name: 'owner', label: 'Lo scrive', required: true, options: owners});
  const dueOn = dateField({name: 'dueOn', label: 'Nuova scadenza', required: true, hint: `Oggi scade il ${formatDate(chapter.dueOn)}.`});
  owner.value = chapter.owner;
  return {
    owner, dueOn,
    async save(anchor) {
      if (dueOn.value && dueOn.value !== chapter.dueOn) await reports.dueOn(key, anchor, dueOn.value);
      if (owner.value !== chapter.owner) await reports.reassign(key, anchor, owner.value, null);
    },
  };
}
