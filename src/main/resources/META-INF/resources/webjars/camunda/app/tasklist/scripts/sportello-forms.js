/*
 * What the forms of the Tasklist share. A form loads it with a dynamic import, which the Tasklist's content security
 * policy allows; everything that comes from the server or from a person enters the page as text, never as markup.
 */
import {loadStyle} from './sportello-forms/page.js';

export {choices} from './sportello-forms/choices.js';
export {citizenIssue} from './sportello-forms/citizen-issue.js';
export {formatDate, formatInstant} from './sportello-forms/dates.js';
export {apiRoot, element, fill} from './sportello-forms/page.js';
export {fileField} from './sportello-forms/file-field.js';
export {get, post, Problem, put} from './sportello-forms/http.js';
export {bookingFields} from './sportello-forms/booking-fields.js';
export {startForm} from './sportello-forms/start-form.js';
export {missing, taskForm} from './sportello-forms/task-form.js';
export {reasonField, selectField, textField} from './sportello-forms/fields.js';
export {showDossier} from './sportello-forms/dossier.js';

loadStyle();
