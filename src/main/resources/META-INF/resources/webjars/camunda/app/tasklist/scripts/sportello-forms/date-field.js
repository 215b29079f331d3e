/* A date typed fast: digits alone or with any separator, put in order when the field is left. */
import {textField} from './fields.js';
import {formatDate, parseDate} from './dates.js';

/** `value` is an ISO date, or what was typed when it is no date, so that the server names the field. */
export function dateField(spec) {
  const field = textField({...spec, inputMode: 'numeric', maxLength: 14, placeholder: 'gg/mm/aaaa'});
  field.control.addEventListener('change', () => {
    const date = parseDate(field.control.value);
    if (date) field.control.value = formatDate(date);
  });
  return {
    name: field.name,
    node: field.node,
    control: field.control,
    get value() {
      const typed = field.control.value.trim();
      return typed ? parseDate(typed) ?? typed : null;
    },
    set value(iso) {
      field.control.value = parseDate(iso ?? '') ? formatDate(parseDate(iso)) : iso ?? '';
    },
  };
}
