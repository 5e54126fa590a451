/** The words of a notification: the same on the lock screen, in the page and on the page with the answers. */
import { isSaid, t, tOf } from '../kernel/texts.js';

export function titleOf({ kind, said }) {
  if (said) return said.title;
  return isSaid('push.title', kind) ? tOf('push.title', kind) : 'Fadder';
}

export function bodyOf({ kind, number, said }) {
  if (said) return said.line;
  return isSaid('push.body', kind) ? tOf('push.body', kind, { count: number }) : t('push.somethingForYou');
}

/** An answer in the words of its kind, where that has some of its own. */
export function answerOf({ kind }, answer) {
  const own = `${kind}_${answer}`;
  return isSaid('push.answerTo', own) ? tOf('push.answerTo', own) : tOf('push.answer', answer);
}

/** What is said once that answer is taken. */
export function answeredOf({ kind }, answer) {
  const own = `${kind}_${answer}`;
  return isSaid('push.answeredTo', own) ? tOf('push.answeredTo', own) : tOf('push.answered', answer);
}

/** The answers that this client has words for. */
export function answersOf({ answers }) {
  return answers.filter((answer) => isSaid('push.answer', answer));
}
