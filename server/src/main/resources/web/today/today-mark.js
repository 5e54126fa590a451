import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { operation } from '../kernel/graphql.js';
import { Subscription } from '../kernel/subscription.js';
import { t } from '../kernel/texts.js';

const unseenChanged = operation(new URL('./unseenChanged.graphql', import.meta.url));

/** The most that is shown as a number. */
const MOST_SHOWN = 9;

/** An element on the place of the day in the navigation: how much has reached the viewer that they have not seen. */
class TodayMark extends PageElement {
  static properties = { unseen: { state: true } };

  #subscription = new Subscription(
    this,
    unseenChanged,
    () => ({}),
    ({ unseenChanged: viewer }) => (this.unseen = viewer?.unseen ?? 0),
  );

  render() {
    if (!this.unseen) return nothing;
    return html`
      <span class="mark" aria-hidden="true">${this.unseen > MOST_SHOWN ? `${MOST_SHOWN}+` : this.unseen}</span>
      <span class="visually-hidden">${t('today.unseen', { count: this.unseen })}</span>
    `;
  }
}

customElements.define('today-mark', TodayMark);

export const part = ({ path }) => (path === 'today' ? html`<today-mark></today-mark>` : nothing);
