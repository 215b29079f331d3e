/* A file, dropped or chosen, sent at once; its report in plain words, and the way to send another in its place. */
import {element, fill, freshId} from './page.js';
import {upload} from './http.js';

const limit = 10 * 1024 * 1024;

/**
 * `stored` is the report of a file sent before, `path` where to send to; `failed` is told of problems, `cleared` when
 * they are past.
 */
export function fileField({name, label, hint, accept, path, stored, failed, cleared}) {
  const id = freshId(name);
  const input = element('input', {type: 'file', class: 'sr-only', id, accept, 'aria-describedby': `${id}-hint ${id}-error`});
  const target = element('label', {class: 'sf-drop', for: id});
  const report = element('div', {class: 'sf-report', role: 'status'});
  const bar = element('progress', {class: 'sf-progress', max: 100, hidden: true, 'aria-label': 'Invio del file'});
  let current = stored ?? null;
  let sending = false;

  const node = element('div', {class: 'sf-field sf-wide', 'data-field': name},
    element('span', {class: 'sf-label'}, label, element('span', {class: 'sf-required', title: 'obbligatorio'}, ' *')),
    element('p', {class: 'sf-hint', id: `${id}-hint`}, hint),
    element('p', {class: 'sf-error', id: `${id}-error`, hidden: true}),
    element('div', {class: 'sf-file'}, input, target), bar, report);

  input.addEventListener('change', () => {
    if (input.files[0]) send(input.files[0]);
    input.value = '';
  });
  target.addEventListener('dragover', event => {
    event.preventDefault();
    target.classList.add('sf-over');
  });
  target.addEventListener('dragleave', () => target.classList.remove('sf-over'));
  target.addEventListener('drop', event => {
    event.preventDefault();
    target.classList.remove('sf-over');
    const files = [...event.dataTransfer.files];
    if (input.matches(':disabled')) return;
    if (files.length === 1) send(files[0]);
    else failed(wrong('Trascina un solo file: ogni prenotazione ha il suo certificato.'));
  });

  async function send(file) {
    if (sending) return;
    if (file.size > limit) {
      failed(wrong('Il file supera i 10 MB: riduci la scansione e riprova.'));
      return;
    }
    sending = true;
    input.disabled = true;
    cleared();
    bar.hidden = false;
    bar.value = 0;
    fill(target, `Invio di ${file.name}…`);
    try {
      current = await upload(path, file, percent => {
        bar.value = percent;
      });
    } catch (problem) {
      failed(problem);
    } finally {
      sending = false;
      input.disabled = false;
      bar.hidden = true;
      show();
    }
  }

  const wrong = message => ({status: 422, title: message, errors: [{field: name, message}]});

  function show() {
    fill(target, element('strong', {}, current ? 'Sostituisci il file' : 'Scegli il file'),
      ' oppure trascinalo qui');
    fill(report, current ? describe(current) : null);
  }

  show();
  return {
    name,
    node,
    get value() {
      return current;
    },
    // What was sent is on the server already.
    draft: () => null,
    restore() {},
  };
}

function describe({fileName, size, sha256, signature}) {
  const kinds = {PADES: 'PDF firmato (PAdES)', CADES: 'busta p7m (CAdES)', NONE: 'senza firma'};
  return [
    element('p', {class: 'sf-report-title'}, `Caricato: ${fileName}`),
    element('dl', {class: 'sf-data'},
      pair('Formato', kinds[signature.container] ?? signature.container),
      pair('Dimensione', `${(size / 1024).toLocaleString('it-IT', {maximumFractionDigits: 0})} KB`),
      pair('Firme', signature.signatures.length === 0
        ? 'nessuna'
        : element('ul', {class: 'sf-plain'}, signature.signatures.map(line => element('li', {}, line.text)))),
      pair('Impronta SHA-256', element('code', {class: 'sf-hash'}, sha256))),
  ];
}

const pair = (term, value) => element('div', {}, element('dt', {}, term), element('dd', {}, value));
