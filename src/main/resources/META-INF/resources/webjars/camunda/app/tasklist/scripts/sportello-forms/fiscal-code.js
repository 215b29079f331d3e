/* The check character of a fiscal code, for a verdict while typing. The server judges again. */

const odd = {
  0: 1, 1: 0, 2: 5, 3: 7, 4: 9, 5: 13, 6: 15, 7: 17, 8: 19, 9: 21,
  A: 1, B: 0, C: 5, D: 7, E: 9, F: 13, G: 15, H: 17, I: 19, J: 21, K: 2, L: 4, M: 18, N: 20, O: 11, P: 3, Q: 6, R: 8,
  S: 12, T: 14, U: 16, V: 10, W: 22, X: 25, Y: 24, Z: 23,
};
const even = character => (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65);
const shape = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** Answers null while there is too little to judge, else whether the code holds and a word for the person. */
export function judgeFiscalCode(code) {
  if (/^\d{11}$/.test(code)) {
    return luhn(code)
      ? {good: true, text: 'Codice provvisorio di 11 cifre: la cifra di controllo torna.'}
      : {good: false, text: 'La cifra di controllo non torna: rileggi il codice provvisorio.'};
  }
  if (code.length < 16) return null;
  if (!shape.test(code)) return {good: false, text: 'Non ha la forma di un codice fiscale: 16 caratteri o 11 cifre.'};
  const sum = [...code.substring(0, 15)]
    .reduce((total, character, index) => total + (index % 2 === 0 ? odd[character] : even(character)), 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15]
    ? {good: true, text: 'Il carattere di controllo torna.'}
    : {good: false, text: 'Il carattere di controllo non torna: rileggi il codice.'};
}

function luhn(digits) {
  const sum = [...digits].map(Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
