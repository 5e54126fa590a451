import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { outbox, restored, waiting } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import { minutesInWords } from './session-words.js';
import './texts.js';

/** The end of the path of the operation that notes a session. */
const LOG = '/sessionLog.graphql';

/** An element with what was noted and waits on the device for contact. Tells `session-changed` once it has arrived. */
class WaitingLogs extends PageElement {
  connectedCallback() {
    super.connectedCallback();
    restored.then(this.#redraw);
    outbox.addEventListener('changed', this.#redraw);
    outbox.addEventListener('answered', this.#answered);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#redraw);
    outbox.removeEventListener('answered', this.#answered);
  }

  #redraw = () => this.requestUpdate();

  #answered = ({ detail: { entry } }) => {
    if (entry.path.endsWith(LOG)) this.tell('session-changed');
  };

  render() {
    const logs = waiting().filter(({ path }) => path.endsWith(LOG));
    if (logs.length === 0) return nothing;
    return html`
      <ul class="session-waiting" aria-label=${t('supervision.waits')}>
        ${logs.map(({ input, about }) => {
          const values = { names: about?.names?.join(', ') ?? '', length: minutesInWords(input.minutes) };
          return html`<li class="message">${icon('waiting')} <span>${t('supervision.waitsFor', values)}</span></li>`;
        })}
      </ul>
    `;
  }
}

customElements.define('waiting-logs', WaitingLogs);
