/* On Cockpit's dashboard: the indicators of the service in a period, for those who may know, with a file of each. */
const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
const calls = `${root.replace(/\/camunda$/, '')}/api/v1/statistics`;
const number = new Intl.NumberFormat('it-IT', {maximumFractionDigits: 2});
const euro = new Intl.NumberFormat('it-IT', {style: 'currency', currency: 'EUR'});

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

function shown(value, unit) {
  if (value === null) return '–';
  if (unit === 'EURO') return euro.format(value);
  return number.format(value) + (unit === 'PERCENT' ? ' %' : '');
}

function row(line, unit) {
  const made = element('tr');
  const style = line.total ? 'font-weight: 600' : '';
  made.append(element('th', line.label, {scope: 'row', style: style || 'font-weight: 400'}));
  line.values.forEach(value => made.append(element('td', shown(value, unit), {style: `text-align: right; ${style}`})));
  return made;
}

function tableOf(figure) {
  const made = element('table', null, {class: 'table table-condensed', style: 'width: auto; min-width: 50%'});
  const head = element('tr');
  head.append(element('th', figure.lineHeading, {scope: 'col'}));
  figure.columns.forEach(column => head.append(element('th', column.label, {scope: 'col', style: 'text-align: right'})));
  const top = element('thead');
  top.append(head);
  const body = element('tbody');
  figure.lines.forEach(line => body.append(row(line, figure.unit)));
  made.append(element('caption', figure.title), top, body);
  return made;
}

function field(label, control) {
  const made = element('label', null, {style: 'margin: 0 1.5em 1em 0; font-weight: 400'});
  made.append(element('span', label, {style: 'display: block'}), control);
  return made;
}

function dateField(value) {
  const made = element('input', null, {type: 'date', class: 'form-control', required: ''});
  made.value = value;
  return made;
}

class Figures {
  constructor(place) {
    const year = new Date().getFullYear();
    this.from = dateField(`${year}-01-01`);
    this.to = dateField(`${year}-12-31`);
    this.choice = element('select', null, {class: 'form-control'});
    this.message = element('p', null, {role: 'status', style: 'color: #b5152b'});
    this.shown = element('div', null, {style: 'overflow-x: auto'});
    const form = element('div', null, {style: 'display: flex; flex-wrap: wrap'});
    form.append(field('Dal', this.from), field('Al', this.to), field('Indicatore', this.choice));
    place.className = 'inner';
    place.append(element('h3', 'Statistiche del servizio'), form, this.message, this.shown);
    this.from.addEventListener('change', () => this.load());
    this.to.addEventListener('change', () => this.load());
    this.choice.addEventListener('change', () => this.show());
  }

  period() {
    return new URLSearchParams({from: this.from.value, to: this.to.value});
  }

  async load() {
    if (!this.from.value || !this.to.value) return;
    const asked = this.period().toString();
    const response = await ask(asked);
    if (asked !== this.period().toString()) return;
    const answer = await response.json();
    this.message.textContent = response.ok ? '' : (answer.errors?.[0]?.message ?? answer.detail);
    this.tables = response.ok ? answer.tables : [];
    this.fill();
    this.show();
  }

  fill() {
    const before = this.choice.value;
    if (!this.tables.length) return;
    this.choice.replaceChildren(...this.tables.map(table => element('option', table.title, {value: table.name})));
    if (before) this.choice.value = before;
  }

  show() {
    const figure = this.tables.find(table => table.name === this.choice.value);
    if (!figure) {
      this.shown.replaceChildren();
      return;
    }
    const file = element('a', 'Scarica come CSV', {href: `${calls}/${figure.name}?${this.period()}`});
    const way = element('p');
    way.append(file);
    const source = element('p', `${figure.source} Numeri esatti, a uso dell’ufficio: non sono da pubblicare.`);
    source.style.maxWidth = '70em';
    this.shown.replaceChildren(tableOf(figure), source, way);
  }
}

function ask(period) {
  return fetch(`${calls}?${period}`, {
    credentials: 'same-origin',
    headers: {Accept: 'application/json', 'Accept-Language': 'it'},
  });
}

/* Whoever may not see the figures is shown no heading over nothing either. */
async function show(place) {
  const today = new Date().toISOString().slice(0, 10);
  const allowed = await ask(new URLSearchParams({from: today, to: today}));
  if (allowed.ok) await new Figures(place).load();
}

export default [{
  id: 'sportello-statistics',
  pluginPoint: 'cockpit.dashboard',
  priority: -1,
  properties: {label: 'Statistiche del servizio'},
  render: place => {
    show(place);
  },
}];
