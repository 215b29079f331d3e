/*
 * Two things for the whole Tasklist. A link to the start form, for whoever may book and for nobody else: the Tasklist's own
 * shows a dialog to choose a process from, empty for clerks. And it keeps drafts of forms out of the browser's storage. Tasklist writes them there in clear, and those of start forms under
 * one key for everybody: on the shared workstation of a desk the next person would find what the last one typed.
 */
const isDraft = key => key.startsWith('camunda-form:') || key.startsWith('camForm:');

Object.keys(localStorage)
  .filter(isDraft)
  .forEach(key => localStorage.removeItem(key));

const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!isDraft(String(key))) {
    keep.call(this, key, value);
  }
};

const startable = 'process-definition/count?latestVersion=true&active=true&startableInTasklist=true'
  + '&startablePermissionCheck=true';

/** Asked anew after each log-in, as the bar is drawn anew. */
async function offerBooking(place) {
  const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
  const response = await fetch(`${root}/api/engine/engine/default/${startable}`, {credentials: 'same-origin'});
  if (!response.ok || (await response.json()).count === 0) return;
  const link = document.createElement('a');
  link.href = '#/?processStart=AdministrationBooking';
  link.textContent = 'Nuova prenotazione';
  place.className = 'sportello-new-booking';
  place.append(link);
}

export default [{
  id: 'sportello-new-booking',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: place => {
    offerBooking(place);
  },
}];
