/* On Cockpit's dashboard: how the certified mailboxes are doing, for those who may know, and the way to their page. */
const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
const application = root.replace(/\/camunda$/, '');

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

async function show(place) {
  const response = await fetch(`${application}/api/v1/pec/mailboxes`, {
    credentials: 'same-origin',
    headers: {Accept: 'application/json', 'Accept-Language': 'it'},
  });
  if (!response.ok) return;
  const list = document.createElement('ul');
  for (const mailbox of await response.json()) {
    list.append(element('li', `${mailbox.accountText}: ${mailbox.stateText}`));
  }
  const link = element('a', 'Stato delle caselle e messaggi');
  link.href = `${application}/posta`;
  const way = document.createElement('p');
  way.append(link);
  place.className = 'inner';
  place.append(element('h3', 'Posta certificata'), list, way);
}

export default [{
  id: 'sportello-mailboxes',
  pluginPoint: 'cockpit.dashboard',
  priority: 0,
  properties: {label: 'Posta certificata'},
  render: place => {
    show(place);
  },
}];
