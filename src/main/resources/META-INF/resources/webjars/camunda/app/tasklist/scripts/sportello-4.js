/*
 * For the whole Tasklist. A link to the start form of a booking or an edition, for whoever may begin one and for nobody else: the
 * Tasklist's own shows a dialog to choose a process from, empty for clerks. Beside a new edition the running ones, for the same people.
 * A link to the page on the certified mail, for managers. And it keeps drafts of forms out of the browser's storage: Tasklist writes
 * them there in clear, and those of start forms under one key for everybody, so that on the shared workstation of a desk the next person
 * would find what the last one typed.
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

const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';

const office = root.replace(/\/camunda$/, '');

/** What may be started here, by the key of its process. */
const offers = {AdministrationBooking: 'Nuova prenotazione', SocialReport: 'Nuova edizione'};

const startable = 'process-definition?latestVersion=true&active=true&startableInTasklist=true'
  + '&startablePermissionCheck=true';

/** Asked anew after each log-in, as the bar is drawn anew. */
async function offerStart(place, scope) {
  const response = await fetch(`${root}/api/engine/engine/default/${startable}`, {credentials: 'same-origin'});
  const keys = response.ok ? (await response.json()).map(({key}) => key).filter(key => offers[key]) : [];
  if (keys.length === 0) return;
  place.className = 'sportello-new-booking';
  place.append(...keys.map(key => link(`#/?processStart=${key}`, offers[key])));
  if (keys.includes('SocialReport')) place.append(running(scope));
}

function running(scope) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = 'Edizioni';
  made.addEventListener('click', async () => {
    const report = await import(new URL('../scripts/sportello-forms-report.js', document.baseURI));
    await report.runningEditions(() => scope?.$root?.$broadcast('refresh'));
    made.focus();
  });
  return made;
}

function link(address, text) {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  return made;
}

export default [{
  id: 'sportello-new-booking',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: (place, more, scope) => {
    offerStart(place, scope);
  },
}, {
  id: 'sportello-mail',
  pluginPoint: 'tasklist.navbar.action',
  priority: 40,
  // Only managers and administrators have both applications; the page itself has its own door.
  render: (place, more, scope) => {
    if (scope?.$root?.authentication?.authorizedApps?.includes('cockpit')) {
      place.append(link(`${office}/posta`, 'Posta certificata'));
    }
  },
}, {
  id: 'sportello-pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 30,
  // The counter, the telephone list, the papers and the kiosk have pages of their own.
  render: place => {
    place.append(link(`${office}/#uffici`, 'Altre pagine'));
  },
}];
