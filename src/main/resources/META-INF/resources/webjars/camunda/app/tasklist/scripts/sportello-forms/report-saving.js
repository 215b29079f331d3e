/*
 * Saves a text by itself and loses nothing: what the server has not taken stays in memory, is tried again, and is there when
 * the chapter is opened again, even after the session ended or the form was left. Nothing of it is written into the browser's
 * storage: a shared desk would show it to the next person. Closing the window with unsaved text asks first.
 */

/** Milliseconds: after the last key, at most since the first one, and between tries when the server is silent. */
const pause = 1_500;
const longest = 10_000;
const retries = [2_000, 5_000, 10_000, 20_000, 30_000];
/** What a browser still sends while a page closes, in bytes. */
const parting = 60_000;

const clock = new Intl.DateTimeFormat('it-IT', {hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome'});

/** By person and chapter, so that another person at the same browser starts afresh. */
const open = new Map();

/** The saver of a chapter: the one that still holds unsaved text of the same person, or a new one. */
export function saving({user, chapter, base, send}) {
  const key = JSON.stringify([user, chapter]);
  const before = open.get(key);
  if (before?.dirty) {
    before.send = send;
    return before;
  }
  const made = new Saving({base, send});
  open.set(key, made);
  return made;
}

class Saving {
  constructor({base, send}) {
    Object.assign(this, {base, send, text: null, dirty: false, busy: false, failures: 0, listener: () => {}, stale: null});
    this.timer = null;
    this.since = 0;
    window.addEventListener('online', () => this.dirty && this.now());
    window.addEventListener('beforeunload', event => {
      if (this.dirty) event.preventDefault();
    });
    window.addEventListener('pagehide', () => this.part());
  }

  /** Tells the state in words; `kind` is one of saved, waiting, saving, failed, stale. */
  listen(listener) {
    this.listener = listener;
  }

  /** The text has changed; `read` answers it when it is needed. */
  changed(read) {
    this.read = read;
    if (!this.dirty) this.since = Date.now();
    this.dirty = true;
    if (this.stale) return;
    this.tell('waiting', 'Modifiche non ancora salvate');
    const wait = Math.max(0, Math.min(pause, this.since + longest - Date.now()));
    this.plan(this.failures ? retries[Math.min(this.failures - 1, retries.length - 1)] : wait);
  }

  /** Keeps what the editor holds, before it goes. */
  hold() {
    if (this.dirty && this.read) this.text = this.read();
    this.read = null;
    this.listener = () => {};
  }

  /** Saves at once; answers whether everything is saved. */
  async now() {
    if (!this.dirty || this.stale) return !this.dirty;
    if (this.busy) {
      await this.busy;
      return this.now();
    }
    clearTimeout(this.timer);
    this.busy = this.attempt();
    await this.busy;
    this.busy = false;
    return !this.dirty;
  }

  async attempt() {
    const text = this.read ? this.read() : this.text;
    this.dirty = false;
    this.tell('saving', 'Salvataggio in corso…');
    try {
      const saved = await this.send(this.base, text, {});
      this.base = saved.version;
      this.failures = 0;
      if (!this.read) this.text = null;
      if (!this.dirty) this.tell('saved', `Salvato alle ${clock.format(new Date())}`, saved);
    } catch (problem) {
      this.dirty = true;
      this.text = text;
      this.failed(problem);
    }
  }

  failed(problem) {
    if (problem.code === 'report.text.stale') {
      this.stale = problem;
      this.tell('stale', 'Un’altra persona ha salvato questo capitolo', problem);
      return;
    }
    this.failures += 1;
    const again = retries[Math.min(this.failures - 1, retries.length - 1)];
    const session = problem.status === 401 || problem.status === 403;
    const refused = problem.status >= 400 && problem.status < 500 && !session && problem.status !== 429;
    if (refused) {
      this.tell('failed', problem.errors?.[0]?.message ?? problem.title, problem);
      return;
    }
    this.tell('failed', session
      ? 'La sessione è finita: accedi in un’altra scheda. Il testo resta qui e viene salvato da sé.'
      : `Il server non risponde: il testo resta qui, riprovo tra ${again / 1000} secondi.`, problem);
    this.plan(again);
  }

  /** After a conflict: from now on the text starts from that version; what it holds is saved as a new one. */
  settle(base) {
    this.base = base;
    this.stale = null;
    this.failures = 0;
  }

  /** What the server has is what the editor shows. */
  forget() {
    this.dirty = false;
    this.text = null;
    clearTimeout(this.timer);
  }

  plan(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), wait);
  }

  tell(kind, words, detail) {
    this.kind = kind;
    this.words = words;
    this.listener({kind, words, detail});
  }

  /** The page closes: one last try, which the browser finishes by itself when the text is not too long. */
  part() {
    if (!this.dirty || this.stale) return;
    const text = this.read ? this.read() : this.text;
    if (text && text.length < parting) this.send(this.base, text, {keepalive: true}).catch(() => {});
  }
}
