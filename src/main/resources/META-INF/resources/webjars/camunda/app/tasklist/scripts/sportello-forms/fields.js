/* A labelled field: label, hint, control and the place for its error, tied together for assistive technology. */
import {element, fill, freshId} from './page.js';

/** Wraps a control. `name` is the field's path in the JSON, by which the server names it in an error. */
export function labelled({name, label, hint, required, wide}, control) {
  const id = freshId(name);
  const target = control.matches('input, select, textarea') ? control : control.querySelector('input, select, textarea');
  target.id = id;
  target.setAttribute('aria-describedby', `${id}-hint ${id}-error`);
  if (required) target.setAttribute('aria-required', 'true');
  return element('div', {class: `sf-field${wide ? ' sf-wide' : ''}`, 'data-field': name},
    element('label', {for: id}, label, required ? mark() : element('span', {class: 'sf-optional'}, ' (facoltativo)')),
    control,
    element('p', {class: 'sf-hint', id: `${id}-hint`}, hint ?? ''),
    element('p', {class: 'sf-error', id: `${id}-error`, hidden: true}));
}

function mark() {
  return element('span', {class: 'sf-required', title: 'obbligatorio'}, ' *');
}

const code = text => text.toUpperCase().replace(/\s/g, '');

/** A line or, with `rows`, a block of text; `upperCase` is for codes, without blanks. `value` reads it trimmed. */
export function textField(spec) {
  const {rows, upperCase, inputMode, maxLength = 200, placeholder, spellcheck = false} = spec;
  const control = element(rows ? 'textarea' : 'input', {
    class: 'form-control', type: rows ? null : 'text', rows, maxlength: maxLength, placeholder,
    inputmode: inputMode, autocomplete: 'off', autocapitalize: upperCase ? 'characters' : null,
    spellcheck: String(spellcheck), ...(rows && spellcheck ? {lang: 'it'} : {}),
  });
  if (upperCase) {
    control.addEventListener('input', () => {
      const before = control.value.substring(0, control.selectionStart);
      control.value = code(control.value);
      control.setSelectionRange(code(before).length, code(before).length);
    });
  }
  return {
    name: spec.name,
    node: labelled(spec, control),
    control,
    get value() {
      return control.value.trim() || null;
    },
    set value(text) {
      control.value = text ?? '';
    },
  };
}

/** A list to choose from; options are `{value, label}`. A single option is chosen at once, unless `empty` says what none means. */
export function selectField(spec) {
  const control = element('select', {class: 'form-control', autocomplete: 'off'});
  const field = {
    name: spec.name,
    node: labelled(spec, control),
    control,
    get value() {
      return control.value || null;
    },
    set value(chosen) {
      control.value = chosen ?? '';
    },
    options(list) {
      const before = control.value;
      fill(control,
        list.length === 1 && !spec.empty ? null : element('option', {value: ''}, spec.empty ?? 'Scegli…'),
        list.map(({value, label}) => element('option', {value}, label)));
      if (list.some(({value}) => value === before)) control.value = before;
    },
  };
  field.options(spec.options ?? []);
  return field;
}

/** What cannot be chosen, shown as text. */
export function fixedField({name, label, value, text}) {
  return {
    name,
    control: element('span'),
    node: element('div', {class: 'sf-field', 'data-field': name},
      element('span', {class: 'sf-label'}, label),
      element('span', {class: 'sf-fixed'}, text),
      element('p', {class: 'sf-error', hidden: true})),
    value,
  };
}

/** Shows a verdict below a field while it is typed, without moving what is around it. */
export function verdict(field) {
  const line = element('p', {class: 'sf-verdict', role: 'status'});
  field.node.insertBefore(line, field.node.querySelector('.sf-error'));
  return judged => {
    line.className = `sf-verdict${judged ? (judged.good ? ' sf-good' : ' sf-bad') : ''}`;
    fill(line, judged?.text ?? '');
  };
}

/** A text with the usual phrases at hand, each a button that writes it; nothing typed before is lost. */
export function reasonField(spec) {
  const field = textField({rows: 3, maxLength: 1000, spellcheck: true, wide: true, ...spec});
  const phrases = element('div', {class: 'sf-phrases', role: 'group', 'aria-label': 'Frasi pronte'},
    (spec.phrases ?? []).map(phrase => {
      const button = element('button', {type: 'button', class: 'sf-phrase'}, phrase);
      button.addEventListener('click', () => {
        field.value = [field.value, phrase].filter(Boolean).join('\n');
        field.control.focus();
      });
      return button;
    }));
  field.control.before(phrases);
  return field;
}
