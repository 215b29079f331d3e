/* Dates as people type and read them. */

const months = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads 1/2/1980, 1.2.1980, 1-2-1980, 01021980 or 1980-02-01; answers 1980-02-01, or null when it is no date. */
export function parseDate(text) {
  const typed = text.trim();
  const italian = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  if (!italian && !iso) return null;
  const [year, month, day] = italian ? [italian[3], italian[2], italian[1]] : iso.slice(1);
  return exists(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : null;
}

function exists(year, month, day) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && !leap ? 28 : months[month - 1]);
}

/** 1980-02-01 as 01/02/1980. */
export function formatDate(iso) {
  return iso ? iso.split('-').reverse().join('/') : '';
}

const moment = new Intl.DateTimeFormat('it-IT', {
  day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome',
});

/** An instant as the wall clock in Italy shows it, whatever the computer's own zone. */
export function formatInstant(instant) {
  return instant ? moment.format(new Date(instant)) : '';
}
