import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';

const shownLinkSee = operation(new URL('./shownLinkSee.graphql', import.meta.url));

/**
 * Notices above every page: to whom a way into the viewer's account was shown, until the viewer says that they know,
 * and that a new password may be chosen here. Tells `account-changed`.
 */
class LinkNotices extends PageElement {
  static properties = { viewer: { attribute: false }, busy: { state: true } };

  render() {
    const { shownLinks = [], passwordLink } = this.viewer;
    return html`
      <div role="status">
        ${passwordLink ? this.#waiting(passwordLink) : nothing}
        ${repeat(shownLinks, ({ id }) => id, (link) => this.#shown(link))}
      </div>
    `;
  }

  #waiting({ createdBy }) {
    return html`
      <section class="message link-notice" aria-labelledby="link-waits">
        ${icon('lock')}
        <div>
          <h2 id="link-waits">${t('signin.waitingTitle')}</h2>
          <p>${t('signin.waitingAbout', { name: nameOf(createdBy) })}</p>
          <a class="button" href="#/account">${t('signin.waitingChoose')}</a>
        </div>
      </section>
    `;
  }

  #shown({ id, kind, shownTo, shownAt }) {
    const titleId = `link-${id}`;
    const values = { name: nameOf(shownTo), when: instantInWords(shownAt, this.viewer.today) };
    return html`
      <div role="group" class="message link-notice" aria-labelledby=${titleId}>
        ${icon('lock')}
        <div>
          <h2 id=${titleId}>${tOf('signin.shownTitle', kind)}</h2>
          <p>${tOf('signin.shown', kind, values)}</p>
          <button class="button" ?disabled=${this.busy} @click=${() => this.#see(id)}>${t('signin.shownSeen')}</button>
        </div>
      </div>
    `;
  }

  async #see(shownLinkId) {
    this.busy = true;
    try {
      await mutate(shownLinkSee, { shownLinkId });
      this.tell('account-changed');
      this.closest('main')?.focus({ preventScroll: true });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

function nameOf(person) {
  return person?.name ?? t('signin.somebodyElsewhere');
}

customElements.define('link-notices', LinkNotices);

export const part = ({ viewer }) => html`<link-notices .viewer=${viewer}></link-notices>`;
