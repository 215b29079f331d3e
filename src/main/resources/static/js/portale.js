// Small comforts of the public pages; everything works without them.
'use strict';

// After a refusal the list of what is wrong is read first, or what has changed.
const errors = document.querySelector('.summary-of-errors[tabindex], [data-first]');
if (errors) { errors.focus(); }

// A second press while the first is on its way would only wait for the same answer.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => { delete form.dataset.sent; });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
