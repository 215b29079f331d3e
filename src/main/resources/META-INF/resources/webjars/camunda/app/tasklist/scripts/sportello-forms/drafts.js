/*
 * What was typed into a task's form and not yet sent, for when the form goes away: the session ended, or another task was
 * looked at. Only in memory, only for the same person and task; closing the page forgets it.
 */
const left = new Map();

const keyOf = (user, task) => JSON.stringify([user, task]);

/** What a field holds, in a form that `putBack` takes; a field may bring its own `draft` and `restore`. */
export const draftOf = field => (field.draft ? field.draft() : field.value);

export function putBack(field, draft) {
  if (field.restore) field.restore(draft);
  else field.value = draft;
}

/** Answers whether something was put back. From now on `leave` keeps what differs from what the form began with. */
export function drafts(user, task, fields) {
  const key = keyOf(user, task);
  const began = JSON.stringify(fields.map(draftOf));
  const before = left.get(key);
  left.delete(key);
  if (before) fields.forEach((field, at) => putBack(field, before[at]));
  return {
    restored: Boolean(before),
    leave() {
      const now = fields.map(draftOf);
      if (JSON.stringify(now) !== began) left.set(key, now);
    },
  };
}
