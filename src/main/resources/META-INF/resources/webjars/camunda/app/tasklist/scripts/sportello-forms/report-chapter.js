/*
 * A chapter while it is written: the editor with its state, who else is there, versions and their comparison, remarks, and the
 * way to and from a word processor.
 */
import {appAddress, element, fill} from './page.js';
import {formatDate, formatInstant} from './dates.js';
import {Problem, uploadTo} from './http.js';
import {editor} from './report-editor.js';
import {reports} from './report-api.js';
import {remarksOf} from './report-remarks.js';
import {saving} from './report-saving.js';
import {versionsOf} from './report-versions.js';

/** Milliseconds between two signs of life; the server forgets a writer after a minute. */
const heartbeat = 20_000;

/** Puts the workshop of a chapter into `target`. `failed` is told of problems; `user` is who writes. */
export async function chapterEditor({target, key, chapter, user, figures, failed}) {
  const anchor = chapter.anchor;
  const state = element('p', {class: 'sf-saved', role: 'status'}, 'Nessuna modifica');
  const others = element('div', {'aria-live': 'polite'});
  const conflict = element('div');
  const kept = element('div');
  const place = element('div', {class: 'sf-editor'});
  const side = element('div', {class: 'sf-side'});
  const wordIn = element('input', {type: 'file', class: 'sr-only', accept: '.docx', id: `word-${anchor}`});
  const wordOut = element('a', {class: 'btn btn-default', href: reports.wordFile(key, anchor), download: `${key}-${anchor}.docx`},
    'Esporta in Word');
  fill(target,
    element('div', {class: 'sf-chapter-head'},
      element('h4', {}, chapter.title),
      element('p', {class: 'sf-quiet'}, `Da consegnare entro il ${formatDate(chapter.dueOn)}.`,
        chapter.guidance ? ` ${chapter.guidance}` : '')),
    others, conflict, kept, place,
    element('div', {class: 'sf-editor-foot'}, state,
      element('div', {class: 'sf-actions'}, wordIn,
        element('label', {class: 'btn btn-default', for: wordIn.id}, 'Importa da Word'), wordOut)),
    side);

  const present = await reports.text(key, anchor);
  const list = await figures;
  const saver = saving({
    user, chapter: `${key}/${anchor}`, base: present?.version ?? 0,
    send: async (base, html, how) => {
      const saved = await reports.save(key, anchor, base, html, how);
      return {version: saved.version, notes: [...saved.notes, ...saved.gaps]};
    },
  });
  const own = await editor({
    target: place, label: `Testo del capitolo ${chapter.title}`, html: saver.dirty ? saver.text : present?.html ?? '',
    figures: () => list, changed: () => saver.changed(() => own.html),
  });
  saver.listen(show);
  if (saver.dirty) {
    saver.changed(() => own.html);
    if (saver.stale) show({kind: 'stale', words: saver.words, detail: saver.stale});
  } else if (present?.at) {
    show({kind: 'saved', words: `Ultimo salvataggio: ${formatInstant(present.at)}, ${present.by}`});
  }

  const remarks = await remarksOf({key, anchor, failed, quoted: () => own.own.selection.getContent({format: 'text'}).trim()});
  const versions = versionsOf({key, anchor, failed, take: html => {
    own.html = html;
    own.focus();
  }});
  fill(side, remarks.node, versions.node);

  wordIn.addEventListener('change', async () => {
    const file = wordIn.files[0];
    wordIn.value = '';
    if (!file) return;
    try {
      const read = await uploadTo('PUT', reports.wordPath(key, anchor), file);
      own.html = read.html;
      own.focus();
      fill(state, `Letto «${file.name}»: controlla il testo. Con Annulla si torna a quello di prima.`);
    } catch (problem) {
      failed(problem);
    }
  });
  wordOut.addEventListener('click', async event => {
    if (!saver.dirty) return;
    event.preventDefault();
    if (await saver.now()) wordOut.click();
  });

  const beat = async () => {
    try {
      const here = await reports.here(key, anchor);
      fill(others, here.length === 0 ? null : element('p', {class: 'sf-warnings'},
        `${here.map(one => one.user).join(', ')} ${here.length === 1 ? 'ha' : 'hanno'} aperto questo capitolo dalle `
        + `${formatInstant(here[0].since).slice(-5)}. Chi salva per secondo vede le due versioni: accordatevi.`));
    } catch (silent) {
      // The state of saving already says that the server is silent.
    }
  };
  beat();
  const pulse = setInterval(beat, heartbeat);

  function show({kind, words, detail}) {
    state.className = `sf-saved sf-saved-${kind}`;
    fill(state, words);
    if (kind === 'stale') askWhich(detail);
    else fill(conflict);
    if (detail?.notes?.length) fill(state, `${words}. ${detail.notes.join(' ')}`);
  }

  /** The other's version is safe already; ours becomes one too, or the other's takes its place here. */
  async function askWhich(problem) {
    const theirs = problem.body?.present ?? await reports.text(key, anchor);
    const mine = own.html;
    const keep = button('Continua con il mio', () => {
      saver.settle(theirs.version);
      fill(conflict);
      saver.changed(() => own.html);
      saver.now();
    });
    const take = button('Riparti dall’altro', () => {
      saver.settle(theirs.version);
      saver.forget();
      own.html = theirs.html;
      saver.forget();
      fill(conflict);
      fill(kept, element('details', {class: 'sf-folded', open: true}, element('summary', {}, 'Il tuo testo di prima, non salvato'),
        readable(mine, 'Il tuo testo di prima')));
      show({kind: 'saved', words: 'Ora scrivi sul testo dell’altra persona'});
    });
    fill(conflict, element('section', {class: 'sf-warnings', 'aria-labelledby': 'sf-conflict', tabindex: '-1'},
      element('p', {class: 'sf-warnings-title', id: 'sf-conflict'},
        `${theirs.by} ha salvato questo capitolo alle ${formatInstant(theirs.at).slice(-5)}. Nulla è perduto: leggi le due versioni e scegli.`),
      element('div', {class: 'sf-versions'},
        version(`Il testo di ${theirs.by}`, theirs.html), version('Il tuo testo, non ancora salvato', mine)),
      element('p', {}, 'Il testo dell’altra persona resta nell’elenco delle versioni; il tuo, se riparti dall’altro, resta qui finché non chiudi: puoi copiarne dei pezzi.'),
      element('div', {class: 'sf-actions'}, keep, take)));
    conflict.firstElementChild.focus();
  }

  return {
    saver, own,
    /** Whether everything is saved; to be asked before the chapter is given away. */
    async settled() {
      if (await saver.now()) return;
      throw new Problem({title: 'Il testo non è ancora salvato', detail: saver.words});
    },
    close() {
      clearInterval(pulse);
      saver.hold();
      if (saver.dirty) saver.now();
      own.remove();
      reports.gone(key, anchor).catch(() => {});
    },
  };
}

function button(text, press) {
  const made = element('button', {type: 'button', class: 'btn btn-default'}, text);
  made.addEventListener('click', press);
  return made;
}

/** Text that the server has cleaned, or that the editor holds; shown where no script of it could run. */
export function version(title, html) {
  return element('div', {class: 'sf-version'}, element('h5', {}, title), readable(html));
}

/** A frame that runs nothing, with the looks of the report. */
export function readable(html, title = 'Testo') {
  const frame = element('iframe', {class: 'sf-reading', sandbox: 'allow-same-origin', title});
  const sheet = appAddress('/camunda/app/tasklist/styles/report-text.css');
  frame.srcdoc = `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${title}</title>`
    + `<link rel="stylesheet" href="${sheet}"></head><body tabindex="0">${html}</body></html>`;
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    for (const figure of inside.querySelectorAll('figure[data-figure]:empty')) {
      figure.className = 'figura';
      figure.append(inside.createElement('figcaption'));
      figure.firstChild.textContent = `Dato: ${figure.dataset.figure}`;
    }
    // Measured from nothing: a frame's page is never lower than its frame.
    frame.style.height = '1px';
    frame.style.height = `${Math.min(520, inside.documentElement.scrollHeight + 4)}px`;
  });
  return frame;
}
