/* One editor at a time beside a list: what is typed in it is left behind neither by opening another nor by closing the task. */
import {clearProblems, showProblem} from './problems.js';
import {fill} from './page.js';
import {missing} from './task-form.js';

/**
 * `place` holds the editor, `told` says what was done, `adding` gets the focus after it, `show` draws the list anew. `unsaved` has the words
 * for whoever would leave it: `before` another one, `at` the end of the task.
 */
export function soleEditor({place, told, adding, cleared, show, unsaved}) {
  let own = null;

  async function done(words) {
    own = null;
    cleared();
    if (words) fill(told, words);
    await show();
    adding.focus();
  }

  return {
    get node() {
      return own?.node;
    },
    draft: () => (own?.dirty ? own.draft() : null),
    /** `make` is given what the editor has to call when it is over; a draft takes no focus. */
    open(make, draft) {
      if (own?.dirty) {
        showProblem(own.node, missing(own.first, unsaved.before));
        return;
      }
      own = make(done);
      fill(told);
      fill(place, own.node);
      if (!draft) own.focus();
    },
    settled() {
      if (!own?.dirty) return;
      clearProblems(own.node);
      throw missing(own.first, unsaved.at);
    },
  };
}
