import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './people-choice.js';
import { peopleNear } from './people-near.js';
import './texts.js';

const sessionMembersChange = operation(new URL('./sessionMembersChange.graphql', import.meta.url));

/** A form for who takes part in a planned session besides whoever leads it. Tells `session-changed`, and `change-left`. */
class SessionMembers extends PageElement {
  static properties = {
    session: { attribute: false },
    viewer: { attribute: false },
    near: { state: true },
    chosen: { state: true },
    wrong: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  /** Those who take part as the form was opened: what others change meanwhile is told when it is sent. */
  #before = [];
  #revision;

  connectedCallback() {
    super.connectedCallback();
    this.#revision = this.session.revision;
    this.#before = this.session.members.filter(({ leads, person }) => person && !leads && person.id !== this.#except).map(({ person }) => person);
    this.chosen = this.#before;
    this.near = this.#before;
    this.#lookNear();
  }

  /** Whoever leads it is chosen nowhere; where somebody from outside does, oneself. */
  get #except() {
    return this.session.leader?.id ?? this.viewer.person.id;
  }

  /** Those who are near stand beside them; without contact they are found by name later. */
  async #lookNear() {
    try {
      const near = await peopleNear();
      this.near = [...this.#before, ...near.filter(({ id }) => id !== this.#except && !this.#before.some((one) => one.id === id))];
    } catch {
      // They are only a help: whoever is to come is found by name.
    }
  }

  async firstUpdated() {
    await this.querySelector('people-choice').updateComplete;
    this.querySelector('input')?.focus();
  }

  render() {
    return html`
      <form class="stack" novalidate @submit=${this.#save}>
        <people-choice
          .legend=${t('supervision.members.who')}
          .near=${this.near}
          .chosen=${this.chosen}
          .except=${this.#except}
          .wrong=${this.wrong ? t('supervision.log.nobody') : undefined}
          @people-chosen=${this.#choose}
        ></people-choice>
        <p class="muted small">${t('supervision.members.told')}</p>
        <div role="alert">${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('supervision.attendance.save')}</button>
          <button type="button" class="button" @click=${() => this.tell('change-left')}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #choose = ({ detail }) => {
    this.chosen = detail;
    this.wrong = false;
    this.failure = undefined;
  };

  #save = async (event) => {
    event.preventDefault();
    const idsOnlyIn = (some, others) => some.filter(({ id }) => !others.some((one) => one.id === id)).map(({ id }) => id);
    const addIds = idsOnlyIn(this.chosen, this.#before);
    const removeIds = idsOnlyIn(this.#before, this.chosen);
    if (addIds.length === 0 && removeIds.length === 0) return this.tell('change-left');
    if (this.chosen.length === 0 && this.#isAll) return this.#miss();
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(sessionMembersChange, { sessionId: this.session.id, addIds, removeIds, revision: this.#revision });
      this.tell('notice', { text: t('supervision.members.saved') });
      this.tell('session-changed');
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
    return undefined;
  };

  /** Whether the form shows everybody who takes part besides whoever leads. */
  get #isAll() {
    return this.#before.length === this.session.members.filter(({ leads }) => !leads).length;
  }

  async #miss() {
    this.wrong = true;
    await this.updateComplete;
    this.querySelector('people-choice input')?.focus();
  }
}

customElements.define('session-members', SessionMembers);
