/** The words of a notification: the same on the lock screen, in the page and on the page with the answers. */
import { isSaid, t, tOf } from '../kernel/texts.js';

export function titleOf({ kind }) {
  return isSaid('push.title', kind) ? tOf('push.title', kind) : 'Fadder';
}

export function bodyOf({ kind, number }) {
  return isSaid('push.body', kind) ? tOf('push.body', kind, { count: number }) : t('push.somethingForYou');
}

/** An answer in the words of its kind, where that has some of its own. */
export function answerOf({ kind }, answer) {
  const own = `${kind}_${answer}`;
  return isSaid('push.answerTo', own) ? tOf('push.answerTo', own) : tOf('push.answer', answer);
}

/** The answers that this client has words for. */
export function answersOf({ answers }) {
  return answers.filter((answer) => isSaid('push.answer', answer));
}
