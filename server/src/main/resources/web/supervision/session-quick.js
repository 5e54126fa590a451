import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import '../kernel/later-styles.js';
import { t } from '../kernel/texts.js';
import { peopleNear } from './people-near.js';
import './texts.js';

/** The most people who are offered at once; whoever was with somebody else says so in the form. */
const MOST = 4;

/** An element with the ways to note a session that was, by whom it was with, and to plan one. */
class SessionQuick extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** Whether its first way is what the page is for. */
    main: { type: Boolean },
    /** Whether there are no sessions yet, so that it says what they are. */
    first: { type: Boolean },
  };

  #near = new FetchController(this, () => peopleNear());

  render() {
    const near = (this.#near.value ?? []).slice(0, MOST);
    // Where nobody is near, no sentence ends with the names of people.
    const isAlone = this.#near.value?.length === 0;
    return html`
      <section class="session-quick ${this.first ? 'is-first' : ''}" aria-labelledby="session-quick">
        <h2 id="session-quick" class="session-quick-title">${this.#title(isAlone)}</h2>
        ${this.first ? html`<p>${t(isAlone ? 'supervision.quick.about' : 'supervision.quick.aboutWith')}</p>` : nothing}
        ${near.length > 0 ? this.#chips(near) : nothing}
        <p class="actions">
          <a class="button ${this.main ? 'button-main' : ''}" href="#/session-plan">${t('supervision.quick.plan')}</a>
          ${isAlone ? html`<a class="button" href="#/session-log">${t('supervision.quick.log')}</a>` : nothing}
        </p>
      </section>
    `;
  }

  #chips(near) {
    return html`
      <div class="session-chips">
        ${near.map(
          ({ id, name }) => html`<a
            class="session-chip-more"
            href="#/session-log?with=${encodeURIComponent(id)}"
            aria-label=${t('supervision.quick.logWith', { name })}
            >${name}</a
          >`,
        )}
        <a class="session-chip-more" href="#/session-log">${t('supervision.somebodyElse')}</a>
      </div>
    `;
  }

  #title(isAlone) {
    if (this.first) return t('supervision.quick.first');
    return t(isAlone ? 'supervision.quick.either' : 'supervision.quick.title');
  }
}

customElements.define('session-quick', SessionQuick);
