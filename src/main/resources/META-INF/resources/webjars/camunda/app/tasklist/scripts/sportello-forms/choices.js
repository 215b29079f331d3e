/* One choice among a few, each with a line that says what will happen. */
import {draftOf, putBack} from './drafts.js';
import {element, fill, freshId} from './page.js';

/** Options are `{value, label, hint, fields}`: the fields of an option show while it is chosen. */
export function choices({name, legend, options}) {
  const group = freshId(name);
  const error = element('p', {class: 'sf-error', id: `${group}-error`, hidden: true});
  const below = element('div', {class: 'sf-below'});
  const radios = options.map(option => element('input', {
    type: 'radio', name: group, value: option.value, id: `${group}-${option.value}`, autocomplete: 'off',
    'aria-describedby': `${group}-${option.value}-hint`,
  }));
  const node = element('fieldset', {class: 'sf-choices', 'data-field': name, 'aria-describedby': error.id},
    element('legend', {}, legend, element('span', {class: 'sf-required', title: 'obbligatorio'}, ' *')),
    error,
    options.map((option, at) => element('div', {class: 'sf-choice'},
      radios[at],
      element('label', {for: radios[at].id}, option.label),
      element('p', {class: 'sf-hint', id: `${radios[at].id}-hint`}, option.hint ?? ''))));

  const chosen = () => options.find((option, at) => radios[at].checked);
  node.addEventListener('change', () => fill(below, (chosen()?.fields ?? []).map(field => field.node)));

  return {
    name,
    node: element('div', {}, node, below),
    get value() {
      return chosen()?.value ?? null;
    },
    set value(value) {
      radios.forEach((radio, at) => {
        radio.checked = options[at].value === value;
      });
      node.dispatchEvent(new Event('change'));
    },
    /** The choice and what was typed under every option, for `restore`. */
    draft() {
      return {chosen: this.value, typed: options.map(({fields = []}) => fields.map(draftOf))};
    },
    restore({chosen: before, typed}) {
      options.forEach(({fields = []}, at) => fields.forEach((field, index) => putBack(field, typed[at][index])));
      this.value = before;
    },
  };
}
