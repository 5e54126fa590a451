import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import './commitment-row.js';

/** A card on the day with what the viewer has said that they will do. Tells `agenda-changed`. */
class TodayCommitments extends PageElement {
  static properties = {
    viewer: { attribute: false },
    items: { attribute: false },
  };

  render() {
    return html`
      <section class="card" aria-labelledby="today-commitments" @commitment-changed=${() => this.tell('agenda-changed')}>
        <h2 id="today-commitments">${t('commitments.title')}</h2>
        <ul class="commitments">
          ${repeat(
            this.items,
            ({ object }) => object.id,
            ({ object }) => html`<li><commitment-row .commitment=${object} .viewer=${this.viewer}></commitment-row></li>`,
          )}
        </ul>
      </section>
    `;
  }
}

customElements.define('today-commitments', TodayCommitments);
