/* The cells of a table, each a field with its own label and error, named as the server names it. */
import {element, fill, freshId} from './page.js';

const most = {columns: 12, lines: 200};
const start = {columns: ['', ''], lines: [['', '', ''], ['', '', '']]};

/** `value` is the heading of the lines, the columns and the lines; blank ones at the end are left out. */
export function sheet() {
  let columns;
  let lines;
  let heading;
  const body = element('table', {class: 'sf-sheet'});
  const addLine = button('Aggiungi una riga', () => grow(1, 0));
  const addColumn = button('Aggiungi una colonna', () => grow(0, 1));
  const node = element('div', {}, element('div', {class: 'sf-scroll'}, body), element('div', {class: 'sf-actions'}, addLine, addColumn));

  node.addEventListener('paste', paste);
  node.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.target.matches('input')) return;
    event.preventDefault();
    const [line, column] = placeOf(event.target);
    if (line === lines.length - 1) grow(1, 0);
    at(line + 1, column)?.focus();
  });
  node.addEventListener('input', event => {
    const [line, column] = placeOf(event.target);
    put(line, column, event.target.value);
  });

  /** Lines count from 0, the heads are -1; columns count from 0, the labels of the lines are -1. */
  function put(line, column, text) {
    if (line < 0 && column < 0) heading = text;
    else if (line < 0) columns[column] = text;
    else lines[line][column + 1] = text;
  }

  const placeOf = input => input.dataset.place.split(',').map(Number);
  const at = (line, column) => body.querySelector(`input[data-place='${line},${column}']`);

  function grow(down, across) {
    for (; down > 0 && lines.length < most.lines; down -= 1) lines.push(['', ...columns.map(() => '')]);
    for (; across > 0 && columns.length < most.columns; across -= 1) {
      columns.push('');
      lines.forEach(line => line.push(''));
    }
    draw();
    (across ? at(-1, columns.length - 1) : at(lines.length - 1, -1))?.focus();
  }

  /** A block out of a spreadsheet goes into as many cells, from the one in which it is pasted. */
  function paste(event) {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const [line, column] = placeOf(event.target);
    const rows = text.replace(/\r/g, '').replace(/\n$/, '').split('\n').map(row => row.split('\t'));
    while (columns.length < Math.min(most.columns, column + Math.max(...rows.map(row => row.length)))) {
      columns.push('');
      lines.forEach(one => one.push(''));
    }
    while (lines.length < Math.min(most.lines, line + rows.length)) lines.push(['', ...columns.map(() => '')]);
    rows.forEach((row, down) => row.forEach((cell, across) => {
      if (line + down < lines.length && column + across < columns.length) put(line + down, column + across, cell.trim());
    }));
    draw();
    at(line, column)?.focus();
  }

  function draw() {
    const away = lines.length > 1;
    fill(body, element('caption', {class: 'sr-only'}, 'Celle della tabella'),
      element('thead', {}, element('tr', {}, cell('th', 'lineHeading', 'Che cosa sono le righe', [-1, -1], heading, 'es. Registro'),
        columns.map((label, index) => cell('th', `columns[${index}]`, `Colonna ${index + 1}`, [-1, index], label, `Colonna ${index + 1}`,
          columns.length > 1 ? cross(`Togli la colonna ${index + 1}`, () => cutColumn(index)) : null)),
        element('td'))),
      element('tbody', {}, lines.map(([label, ...rest], line) => element('tr', {},
        cell('th', `lines[${line}].label`, `Nome della riga ${line + 1}`, [line, -1], label, `Riga ${line + 1}`),
        rest.map((text, column) => cell('td', `lines[${line}].cells[${column}]`, `Riga ${line + 1}, colonna ${column + 1}`, [line, column], text)),
        element('td', {class: 'sf-cut'}, away ? cross(`Togli la riga ${line + 1}`, () => cutLine(line)) : null)))));
    addLine.disabled = lines.length >= most.lines;
    addColumn.disabled = columns.length >= most.columns;
  }

  function cutLine(line) {
    lines.splice(line, 1);
    draw();
    at(Math.min(line, lines.length - 1), -1).focus();
  }

  function cutColumn(column) {
    columns.splice(column, 1);
    lines.forEach(line => line.splice(column + 1, 1));
    draw();
    at(-1, Math.min(column, columns.length - 1)).focus();
  }

  const api = {
    node,
    get value() {
      let down = lines.length;
      while (down > 1 && lines[down - 1].every(text => !text.trim())) down -= 1;
      let across = columns.length;
      while (across > 1 && !columns[across - 1].trim() && lines.every(line => !line[across].trim())) across -= 1;
      return {
        lineHeading: heading.trim() || null,
        columns: columns.slice(0, across),
        lines: lines.slice(0, down).map(([label, ...rest]) => ({label, cells: rest.slice(0, across)})),
      };
    },
    set value(table) {
      heading = table.lineHeading ?? '';
      columns = [...(table.columns ?? start.columns)];
      lines = table.lines ? table.lines.map(({label, cells}) => [label ?? '', ...columns.map((name, index) => cells?.[index] ?? '')])
        : start.lines.map(line => [...line]);
      draw();
    },
    get empty() {
      return !heading.trim() && columns.every(text => !text.trim()) && lines.flat().every(text => !text.trim());
    },
  };
  api.value = {};
  return api;
}

function cell(tag, name, label, place, text, placeholder = null, more = null) {
  const id = freshId('cell');
  const number = place.every(index => index >= 0);
  const scope = tag === 'th' ? (place[0] < 0 ? 'col' : 'row') : null;
  return element(tag, {'data-field': name, scope, class: number ? 'sf-number-cell' : null},
    element('label', {for: id, class: 'sr-only'}, label),
    element('div', {class: 'sf-cell'},
      element('input', {class: 'form-control', id, value: text, 'data-place': place.join(','), placeholder, maxlength: 100, autocomplete: 'off',
        inputmode: number ? 'decimal' : null, 'aria-describedby': `${id}-error`}), more),
    element('p', {class: 'sf-error', id: `${id}-error`, hidden: true}));
}

function cross(label, press) {
  const made = element('button', {type: 'button', class: 'sf-small sf-away', 'aria-label': label, title: label}, '×');
  made.addEventListener('click', press);
  return made;
}

function button(text, press) {
  const made = element('button', {type: 'button', class: 'btn btn-default'}, text);
  made.addEventListener('click', press);
  return made;
}
