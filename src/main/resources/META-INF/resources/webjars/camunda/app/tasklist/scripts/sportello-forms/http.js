/* Calls to /api/v1 under the session of the Tasklist, with the token that its cookie carries. */
import {apiRoot} from './page.js';

/** What went wrong, in words for the person at the desk, with the fields that the server named. */
export class Problem extends Error {
  constructor({status = 0, code, title, detail, errors = [], body = null}) {
    super(title);
    Object.assign(this, {status, code, title, detail, errors, body});
  }
}

export const get = path => call('GET', path);
export const put = (path, body, headers, how) => call('PUT', path, body, headers, how);
export const post = (path, body, headers) => call('POST', path, body, headers);
export const del = path => call('DELETE', path);

async function call(method, path, body, headers = {}, how = {}) {
  let response;
  try {
    response = await fetch(apiRoot + path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': 'it',
        ...(body === undefined ? {} : {'Content-Type': 'application/json'}),
        ...token(),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      ...how,
    });
  } catch (unreachable) {
    throw noAnswer();
  }
  return answer(response.status, await response.text());
}

/** Sends a file and tells how far it is, from 0 to 100; `fetch` cannot. */
export const upload = (path, file, progress) => uploadTo('PUT', path, file, progress);

export function uploadTo(method, path, file, progress = () => {}) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, apiRoot + path);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', 'it');
    for (const [name, value] of Object.entries(token())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) progress(Math.round((100 * event.loaded) / event.total));
    });
    request.addEventListener('error', () => failed(noAnswer()));
    request.addEventListener('load', () => {
      try {
        done(answer(request.status, request.responseText));
      } catch (problem) {
        failed(problem);
      }
    });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

function token() {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? {'X-XSRF-TOKEN': cookie.substring('XSRF-TOKEN='.length)} : {};
}

function answer(status, text) {
  let body = null;
  try {
    body = text ? JSON.parse(text) : null;
  } catch (notJson) {
    body = null;
  }
  if (status >= 200 && status < 300) return body;
  if (status === 401 || (status === 403 && !body?.type)) {
    throw new Problem({
      status,
      title: 'La sessione non è più valida',
      detail: 'Accedi di nuovo in un’altra scheda del browser, poi torna qui e premi ancora: quello che hai scritto resta.',
    });
  }
  throw new Problem({
    status,
    title: body?.title ?? 'La richiesta non è andata a buon fine',
    detail: body?.detail ?? 'Nulla è stato registrato. Riprova tra poco; se continua, avvisa l’assistenza.',
    code: body?.code,
    errors: body?.errors,
    body,
  });
}

function noAnswer() {
  return new Problem({
    title: 'Il server non risponde',
    detail: 'Quello che hai scritto resta qui. Controlla il collegamento e premi di nuovo: nulla viene registrato due volte.',
  });
}
