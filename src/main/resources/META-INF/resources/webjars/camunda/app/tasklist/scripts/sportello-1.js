/*
 * Keeps drafts of forms out of the browser's storage. Tasklist writes them there in clear, and those of start forms under
 * one key for everybody: on the shared workstation of a desk the next person would find what the last one typed.
 */
const isDraft = key => key.startsWith('camunda-form:') || key.startsWith('camForm:');

Object.keys(localStorage)
  .filter(isDraft)
  .forEach(key => localStorage.removeItem(key));

const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!isDraft(String(key))) {
    keep.call(this, key, value);
  }
};

export default [];
