/* A button that takes something away asks once more, in its own place: the forms of the Tasklist may open no window. */
import {element, fill} from './page.js';

/** `about` names what goes, for whoever does not see the line in which the button stands. */
export function surely({text, sure, about, act}) {
  const made = element('button', {type: 'button', class: 'sf-small sf-away'});
  let asked = false;

  function say(again) {
    asked = again;
    fill(made, asked ? sure : text);
    made.setAttribute('aria-label', `${asked ? sure : text}: ${about}`);
    made.classList.toggle('sf-sure', asked);
  }

  made.addEventListener('click', event => {
    // The second half of a double click confirms nothing; a key counts no clicks.
    if (event.detail > 1) return;
    if (asked) act();
    else say(true);
  });
  made.addEventListener('blur', () => say(false));
  say(false);
  return made;
}
