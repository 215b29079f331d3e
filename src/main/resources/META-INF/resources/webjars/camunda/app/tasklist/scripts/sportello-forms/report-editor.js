/*
 * The editor of a chapter: TinyMCE (MIT) with the few commands that a report needs. Everything that enters it passes
 * report-clean.js first. Figures are blocks that name a table of the edition; their numbers are filled in when it is read.
 */
import {clean} from './report-clean.js';
import {italian} from './report-editor-words.js';
import {appAddress, element} from './page.js';

const place = appAddress('/assets/editor');
/** A picture is made this wide at most, in pixels, and may weigh this much, in bytes, once it is a text. */
const widest = 1600;
const heaviest = 1_500_000;

let loading = null;

function load() {
  loading ??= new Promise((done, failed) => {
    const script = element('script', {src: `${place}/tinymce.min.js`});
    script.addEventListener('load', () => done(window.tinymce));
    script.addEventListener('error', () => {
      loading = null;
      failed(new Error('editor'));
    });
    document.head.append(script);
  }).then(tiny => {
    tiny.addI18n('it', italian);
    return tiny;
  });
  return loading;
}

/** Puts an editor into `target`; `figures` answers `[{name, title}]`, `changed` hears of every change by a person. */
export async function editor({target, html, figures, changed, label}) {
  const tiny = await load();
  const area = element('textarea', {'aria-label': label});
  target.replaceChildren(area);
  const [made] = await tiny.init({
    target: area,
    base_url: place,
    suffix: '.min',
    language: 'it',
    language_load: false,
    content_css: appAddress('/camunda/app/tasklist/styles/report-text.css'),
    skin_url: `${place}/skins/ui/oxide`,
    plugins: 'lists table link searchreplace wordcount fullscreen autoresize',
    menubar: false,
    toolbar: 'undo redo | blocks | bold italic | bullist numlist outdent indent | link tabella immagine dato | searchreplace removeformat fullscreen',
    toolbar_mode: 'wrap',
    block_formats: 'Paragrafo=p;Titolo=h3;Sottotitolo=h4;Titolo minore=h5;Citazione=blockquote',
    min_height: 360,
    max_height: 640,
    autoresize_overflow_padding: 20,
    branding: false,
    promotion: false,
    elementpath: false,
    contextmenu: false,
    browser_spellcheck: true,
    convert_urls: false,
    entity_encoding: 'raw',
    valid_elements: 'p,h3,h4,h5,strong/b,em/i,sub,sup,ul,ol,li,blockquote,br,a[href],table,caption,thead,tbody,tr,th[scope|colspan|rowspan],'
      + 'td[colspan|rowspan],img[src|alt],figure[data-figure|class|contenteditable],figcaption,span[class]',
    formats: {bold: {inline: 'strong'}, italic: {inline: 'em'}},
    link_target_list: false,
    link_title: false,
    table_toolbar: 'tableinsertrowbefore tableinsertrowafter tabledeleterow | tableinsertcolbefore tableinsertcolafter tabledeletecol | tablerowheader tablecaption tabledelete',
    table_appearance_options: false,
    table_advtab: false,
    table_cell_advtab: false,
    table_row_advtab: false,
    table_resize_bars: false,
    object_resizing: false,
    visual: false,
    table_default_attributes: {},
    table_default_styles: {},
    table_header_type: 'sectionCells',
    paste_data_images: false,
    paste_preprocess: (source, args) => {
      args.content = clean(args.content, {foreign: !args.internal, pictures: args.internal});
    },
    iframe_aria_text: `${label}. Premi Alt+F10 per la barra dei comandi.`,
    setup: own => {
      figureBlocks(own, figures);
      picture(own);
      table(own);
      own.on('drop', event => {
        if (event.dataTransfer?.files?.length) event.preventDefault();
      });
    },
  });
  made.setContent(clean(html));
  made.undoManager.clear();
  made.setDirty(false);
  made.on('input change undo redo SetContent ExecCommand', event => {
    if (!event.selection && event.type === 'setcontent' && event.initial) return;
    changed();
  });
  return {
    get html() {
      return made.getContent();
    },
    set html(text) {
      made.undoManager.transact(() => made.setContent(clean(text)));
    },
    focus: () => made.focus(),
    readOnly: on => made.mode.set(on ? 'readonly' : 'design'),
    remove: () => made.remove(),
    own: made,
  };
}

/** A figure is shown by its title and saved by its name alone. */
function figureBlocks(own, figures) {
  const titleOf = name => figures().find(one => one.name === name)?.title ?? name;
  own.on('PreInit', () => {
    own.parser.addAttributeFilter('data-figure', nodes => nodes.forEach(node => {
      node.attr('contenteditable', 'false');
      node.attr('class', 'figura');
      node.empty();
      const text = new window.tinymce.html.Node('#text', 3);
      text.value = `Dato: ${titleOf(node.attr('data-figure'))}`;
      const line = new window.tinymce.html.Node('figcaption', 1);
      line.append(text);
      node.append(line);
    }));
    own.serializer.addAttributeFilter('data-figure', nodes => nodes.forEach(node => {
      node.attr('contenteditable', null);
      node.attr('class', null);
      node.empty();
    }));
  });
  own.ui.registry.addButton('dato', {
    text: 'Dato',
    tooltip: 'Inserisci un dato dell’edizione (tabella e grafico)',
    onAction: () => {
      const list = figures();
      if (list.length === 0) {
        own.notificationManager.open({text: 'Questa edizione non ha ancora dati da inserire.', type: 'info', timeout: 5000});
        return;
      }
      own.windowManager.open({
        title: 'Inserisci un dato',
        body: {type: 'panel', items: [
          {type: 'selectbox', name: 'figure', label: 'Dato', items: list.map(({name, title}) => ({value: name, text: title}))},
          {type: 'htmlpanel', html: '<p>Tabella e grafico compaiono nel documento con i numeri congelati all’approvazione.</p>'},
        ]},
        buttons: buttons('Inserisci'),
        onSubmit: dialog => {
          own.insertContent(`<figure data-figure="${own.dom.encode(dialog.getData().figure)}"></figure><p></p>`);
          dialog.close();
        },
      });
    },
  });
}

function table(own) {
  own.ui.registry.addButton('tabella', {
    icon: 'table',
    tooltip: 'Inserisci una tabella',
    onAction: () => own.windowManager.open({
      title: 'Inserisci una tabella',
      initialData: {rows: '3', columns: '3', caption: ''},
      body: {type: 'panel', items: [
        {type: 'input', name: 'caption', label: 'Didascalia (obbligatoria)', maximized: true},
        {type: 'grid', columns: 2, items: [
          {type: 'input', name: 'rows', label: 'Righe', inputMode: 'numeric'},
          {type: 'input', name: 'columns', label: 'Colonne', inputMode: 'numeric'},
        ]},
      ]},
      buttons: buttons('Inserisci'),
      onSubmit: dialog => {
        const {rows, columns, caption} = dialog.getData();
        const [down, across] = [bounded(rows, 60), bounded(columns, 12)];
        if (!caption.trim() || !down || !across) {
          tell(own, 'Scrivi la didascalia e quante righe (1-60) e colonne (1-12) servono.');
          return;
        }
        const line = (tag, scope) => `<tr>${`<${tag}${scope}>&nbsp;</${tag}>`.repeat(across)}</tr>`;
        own.insertContent(`<table><caption>${own.dom.encode(caption.trim())}</caption><thead>${line('th', ' scope="col"')}</thead>`
          + `<tbody>${line('td', '').repeat(down)}</tbody></table><p></p>`);
        dialog.close();
      },
    }),
  });
}

function bounded(text, most) {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : 0;
}

function picture(own) {
  own.ui.registry.addToggleButton('immagine', {
    icon: 'image',
    tooltip: 'Inserisci un’immagine',
    onSetup: button => own.selection.selectorChangedWithUnbind('img', button.setActive).unbind,
    onAction: () => {
      const present = own.selection.getNode()?.nodeName === 'IMG' ? own.selection.getNode() : null;
      own.windowManager.open({
        title: present ? 'Descrizione dell’immagine' : 'Inserisci un’immagine',
        initialData: {alt: present?.alt ?? ''},
        body: {type: 'panel', items: [
          ...(present ? [] : [{type: 'dropzone', name: 'file', label: 'Immagine (PNG, JPEG o WebP)'}]),
          {type: 'textarea', name: 'alt', label: 'Testo alternativo (obbligatorio): che cosa mostra, per chi non la vede'},
        ]},
        buttons: buttons(present ? 'Salva' : 'Inserisci'),
        onSubmit: async dialog => {
          const {file, alt} = dialog.getData();
          if (!alt.trim()) {
            tell(own, 'Scrivi il testo alternativo: senza, chi non vede non sa che cosa c’è.');
            dialog.focus('alt');
            return;
          }
          if (present) {
            own.undoManager.transact(() => own.dom.setAttrib(present, 'alt', alt.trim()));
            own.dispatch('change');
            dialog.close();
            return;
          }
          if (!file?.[0]) {
            tell(own, 'Scegli un’immagine.');
            return;
          }
          dialog.block('Preparo l’immagine…');
          try {
            const source = await shrunk(file[0]);
            own.insertContent(`<img src="${source}" alt="${own.dom.encode(alt.trim())}">`);
            dialog.close();
          } catch (wrong) {
            dialog.unblock();
            tell(own, 'Questo file non è un’immagine leggibile, o resta troppo pesante anche ridotto.');
          }
        },
      });
    },
  });
}

/** Redrawn, so that neither place nor camera of a photograph is published with it. */
async function shrunk(file) {
  const bitmap = await createImageBitmap(file);
  for (let scale = Math.min(1, widest / bitmap.width); scale > 0.1; scale *= 0.75) {
    const canvas = element('canvas', {width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale)});
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const source = canvas.toDataURL(file.type === 'image/png' ? 'image/png' : 'image/jpeg', 0.85);
    if (source.length < heaviest) return source;
  }
  throw new Error('heavy');
}

const tell = (own, text) => own.windowManager.alert(text);

const buttons = primary => [
  {type: 'cancel', text: 'Annulla'},
  {type: 'submit', text: primary, buttonType: 'primary'},
];
