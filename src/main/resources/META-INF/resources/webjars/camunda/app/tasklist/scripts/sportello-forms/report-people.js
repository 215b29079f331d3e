/* Who writes a chapter: an organisation, and one of its people where one is named. */
import {organisations} from './report-api.js';
import {selectField} from './fields.js';

const owners = Object.entries(organisations).map(([value, label]) => ({value, label}));

/** `people` as the interface lists them; the choice of a person follows the organisation. */
export function writers({owner, writer, people}) {
  const organisation = selectField({name: 'owner', label: 'Lo scrive', required: true, options: owners});
  const person = selectField({name: 'writer', label: 'Incaricato', empty: 'Tutto l’ufficio'});
  organisation.value = owner;
  offer();
  person.value = people.some(one => one.account === writer && one.organisation === owner) ? writer : null;
  organisation.control.addEventListener('change', offer);

  function offer() {
    person.options(people.filter(one => one.organisation === organisation.value).map(({account, name}) => ({value: account, label: name})));
  }

  return {
    fields: [organisation, person],
    get value() {
      return {owner: organisation.value, writer: person.value};
    },
  };
}

/** The name of whoever is named, or the account where it is nobody's any more. */
export const nameOf = (people, account) => people.find(one => one.account === account)?.name ?? account;
