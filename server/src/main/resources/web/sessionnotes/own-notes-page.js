import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { look, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { Paged } from '../kernel/paged.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import './note-list.js';
import './texts.js';

const ownNotes = operation(new URL('./ownNotes.graphql', import.meta.url));

/** A page with all that somebody wrote for themselves alone. It is looked for anew each time, and not kept on the device. */
class OwnNotesPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  #notes = new Paged(this, async (page) => (await look(ownNotes, page)).viewer.privateNotes);

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head"><h1>${t('sessionnotes.title.own')}</h1></header>
        <div class="session-notes-kind is-private stack">
          <p class="session-notes-who">${icon('lock')} <span>${t('sessionnotes.onlyYou')}</span></p>
          ${this.#notes.render((page) => this.#list(page), shortListSkeleton)} ${this.#notes.renderMore()}
        </div>
      </div>
    `;
  }

  #list({ nodes }) {
    return html`
      <note-list
        class="stack"
        kind="private"
        .sessionId=${undefined}
        .notes=${nodes}
        .viewer=${this.viewer}
        open
        boxfirst
        label=${t('sessionnotes.label.own')}
        @notes-changed=${() => this.#notes.run()}
      ></note-list>
      ${nodes.length === 0 ? html`<p class="muted">${t('sessionnotes.noneOwn')}</p>` : nothing}
    `;
  }
}

customElements.define('own-notes-page', OwnNotesPage);

export const page = ({ viewer }) => html`<own-notes-page .viewer=${viewer}></own-notes-page>`;
