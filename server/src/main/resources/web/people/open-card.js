import { server } from '../kernel/graphql.js';
import './person-card.js';

/**
 * Opens the card of a person over the page, until it is closed or the page is left. It hangs on no list: what is done
 * on it can take away the row from which it was opened, and with it a link that is shown once. `from` gets the focus
 * back when the card is closed, and then `closed` is called.
 */
export function openCard(personId, { wanted, from, closed } = {}) {
  const card = Object.assign(document.createElement('person-card'), { personId, wanted });
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
  document.querySelector('fadder-app').append(card);
}
