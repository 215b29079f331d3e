/* What the forms of the bilancio sociale share; apart from the others, which need neither editor nor plan. */
import './sportello-forms.js';

export {approveEdition, editReport, reviewReport, submitEdition} from './sportello-forms/report-judging.js';
export {answerOffers, collectFigures, handleLateChapter, planEdition, resolveAnnouncement, resolvePush, writeChapter}
  from './sportello-forms/report-tasks.js';
export {runningEditions} from './sportello-forms/report-editions.js';
export {newEdition} from './sportello-forms/report-start.js';
