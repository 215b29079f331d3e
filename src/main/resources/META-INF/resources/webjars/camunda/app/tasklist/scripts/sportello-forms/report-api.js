/* The calls about the report, in one place. An edition is named by its key (consuntivo-2015), a chapter by its anchor. */
import {del, get, post, put} from './http.js';
import {apiRoot} from './page.js';

const edition = key => `/reports/${key}`;
const chapter = (key, anchor) => `${edition(key)}/chapters/${anchor}`;

export const reports = {
  all: () => get('/reports'),
  open: plan => post('/reports', plan),
  correct: (key, reason, chapters, recounts) => post(`${edition(key)}/corrections`, {reason, chapters, recounts}),
  read: async key => {
    const whole = await get(edition(key));
    return {edition: whole, chapters: whole.chapters};
  },

  // plan
  add: (key, plan) => post(`${edition(key)}/chapters`, plan),
  change: (key, anchor, plan) => put(chapter(key, anchor), plan),
  remove: (key, anchor) => del(chapter(key, anchor)),
  order: (key, anchors) => put(`${edition(key)}/order`, {anchors}),
  deadlines: (key, days) => put(`${edition(key)}/deadlines`, days),
  reassign: (key, anchor, owner, writer) => put(`${chapter(key, anchor)}/owner`, {owner, writer}),
  dueOn: (key, anchor, dueOn) => put(`${chapter(key, anchor)}/deadline`, {dueOn}),
  writers: () => get('/report-writers'),
  planned: key => post(`${edition(key)}/planned`),

  // the Camera's help
  help: (key, manner) => put(`${edition(key)}/help`, {manner}),
  accept: (key, anchor) => post(`${chapter(key, anchor)}/acceptance`),
  decline: (key, anchor, reason) => post(`${chapter(key, anchor)}/refusal`, {reason}),

  // texts
  text: (key, anchor) => get(`${chapter(key, anchor)}/text`),
  save: (key, anchor, base, html, how) => put(`${chapter(key, anchor)}/text`, {base, html}, {}, how),
  versions: (key, anchor) => get(`${chapter(key, anchor)}/versions`),
  version: (key, anchor, number) => get(`${chapter(key, anchor)}/versions/${number}`),
  compare: (key, anchor, from, to) => get(`${chapter(key, anchor)}/comparison?from=${from}&to=${to}`),
  before: (key, anchor) => get(`${chapter(key, anchor)}/before`),
  here: (key, anchor) => post(`${chapter(key, anchor)}/presence`),
  gone: (key, anchor) => del(`${chapter(key, anchor)}/presence`),
  remarks: (key, anchor) => get(`${chapter(key, anchor)}/remarks`),
  remark: (key, anchor, words, quote) => post(`${chapter(key, anchor)}/remarks`, {words, quote}),
  resolve: (key, anchor, id) => post(`${chapter(key, anchor)}/remarks/${id}/resolution`),
  written: (key, anchor) => post(`${chapter(key, anchor)}/written`),
  reviewed: (key, anchor, textVersion) => post(`${chapter(key, anchor)}/review`, {textVersion}),
  sendBack: (key, anchor, reason) => post(`${chapter(key, anchor)}/return`, {reason}),
  wordFile: (key, anchor) => `${apiRoot}${chapter(key, anchor)}/text.docx`,
  wordPath: (key, anchor) => `${chapter(key, anchor)}/document`,

  // figures and goals
  figures: key => get(`${edition(key)}/figures`),
  /** Name and title of each, for whoever only names them. */
  figureNames: async key => (await get(`${edition(key)}/figures`)).map(({name, table}) => ({name, title: table.title})),
  tableFile: key => `${edition(key)}/table-file`,
  tables: key => get(`${edition(key)}/tables`),
  table: (key, name, entry) => put(`${edition(key)}/tables/${name}`, entry),
  removeTable: (key, name) => del(`${edition(key)}/tables/${name}`),
  preview: key => `${apiRoot}${edition(key)}/preview`,
  goals: key => get(`${edition(key)}/goals`),
  goal: (key, id, entry) => (id ? put(`${edition(key)}/goals/${id}`, entry) : post(`${edition(key)}/goals`, entry)),
  removeGoal: (key, id) => del(`${edition(key)}/goals/${id}`),
  takeGoals: key => post(`${edition(key)}/goals/taken`),

  // approval and publication
  lacking: key => get(`${edition(key)}/submission`),
  submit: key => post(`${edition(key)}/submission`),
  approve: key => post(`${edition(key)}/approval`),
  sendEditionBack: (key, remarks) => post(`${edition(key)}/rejection`, {remarks}),
  push: key => get(`${edition(key)}/push`),
  decidePush: (key, choice, note) => put(`${edition(key)}/push/decision`, {choice, note}),
  announcement: key => get(`${edition(key)}/announcement`),
  decideAnnouncement: (key, choice, note) => put(`${edition(key)}/announcement/decision`, {choice, note}),
};

export const organisations = {PROCURA: 'Procura', CAMERA: 'Camera di Commercio'};

export const editionStates = {
  PLANNING: 'in pianificazione', DRAFTING: 'in redazione', APPROVAL: 'dal Procuratore', APPROVED: 'approvata', PUBLISHED: 'pubblicata',
};

export const chapterStates = {
  PLANNED: 'in piano', OFFERED: 'proposto alla Camera', WRITING: 'in scrittura', WRITTEN: 'scritto', REVIEWED: 'letto da entrambi',
  SENT_BACK: 'da riscrivere', APPROVED: 'approvato',
};

/** Whether somebody has to write the chapter: for the first time, or again. */
export const isToWrite = ({state}) => ['PLANNED', 'OFFERED', 'WRITING', 'SENT_BACK'].includes(state);
