// A public computer: a page that nobody touches for a minute clears itself, and none comes back from the browser's memory.
'use strict';

const END = '/chiosco/fine';
const WARN = 20;
const seconds = Number(document.body.dataset.kiosk);

window.addEventListener('pageshow', (event) => { if (event.persisted) { location.replace(END); } });

if (seconds) {
  const bar = document.querySelector('.clearing');
  const shown = bar.querySelector('[data-left]');
  const warning = bar.querySelector('[data-warning]');
  const stay = bar.querySelector('[data-stay]');
  let until = Date.now() + seconds * 1000;
  const clears = bar.querySelector('[data-clears]');
  clears.textContent = clears.dataset.words;
  bar.querySelector('.countdown').hidden = false;
  stay.hidden = false;

  const again = () => {
    until = Date.now() + seconds * 1000;
    warning.textContent = '';
    bar.classList.remove('soon');
    shown.textContent = String(seconds);
  };
  for (const sign of ['keydown', 'pointerdown', 'input', 'wheel', 'touchmove']) {
    window.addEventListener(sign, again, { passive: true });
  }
  stay.addEventListener('click', again);
  setInterval(() => {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    shown.textContent = String(left);
    bar.classList.toggle('soon', left <= WARN);
    if (left <= WARN && !warning.textContent) { warning.textContent = warning.dataset.words; }
    if (left === 0) { location.replace(END); }
  }, 250);
  // Going on leaves no page behind that could be gone back to.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="/"]');
    if (link && !link.target && !link.href.endsWith('.pdf')) { event.preventDefault(); location.replace(link.href); }
  });
}
