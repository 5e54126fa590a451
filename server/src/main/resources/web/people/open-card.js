import { server } from '../kernel/graphql.js';
import { errorText } from '../kernel/texts.js';

/** Whether a card is being fetched, which somebody may have tapped for twice. */
let opening = false;

/**
 * Opens the card of a person over the page, until it is closed or the page is left. It hangs on no list: what is done
 * on it can take away the row from which it was opened, and with it a link that is shown once. `from` gets the focus
 * back when the card is closed, and then `closed` is called.
 */
export async function openCard(personId, { wanted, from, closed } = {}) {
  if (opening) return;
  const shell = document.querySelector('fadder-app');
  const address = location.hash;
  opening = true;
  try {
    await import('./person-card.js');
  } catch {
    shell.tell('notice', { text: errorText({ code: 'NO_CONTACT' }), failed: true });
    return;
  } finally {
    opening = false;
  }
  if (location.hash === address) show(shell, { personId, wanted }, from, closed);
}

function show(shell, content, from, closed) {
  const card = Object.assign(document.createElement('person-card'), content);
  const left = new AbortController();
  const leave = () => {
    left.abort();
    card.remove();
  };
  addEventListener('hashchange', leave, left);
  server.addEventListener('signed-out', leave, left);
  card.addEventListener('card-closed', () => {
    leave();
    if (from?.isConnected) from.focus();
    else if (from) document.querySelector('main')?.focus({ preventScroll: true });
    closed?.();
  });
  shell.append(card);
}
