import { html, nothing } from 'lit';
import { dropDraft, hasDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { operation } from '../kernel/graphql.js';
import { t, tOf } from '../kernel/texts.js';
import '../people/person-field.js';
import { ask, dayField, fieldId, sentence } from './asking.js';
import './texts.js';

const DO = {
  skip: operation(new URL('./stepSkip.graphql', import.meta.url)),
  credit: operation(new URL('./stepCredit.graphql', import.meta.url)),
  askCredit: operation(new URL('./stepAskCredit.graphql', import.meta.url)),
  reopen: operation(new URL('./stepReopen.graphql', import.meta.url)),
  move: operation(new URL('./stepMove.graphql', import.meta.url)),
  assign: operation(new URL('./stepAssign.graphql', import.meta.url)),
  link: operation(new URL('./stepLink.graphql', import.meta.url)),
};

/** The deeds that can be done with a step besides ticking it, by name: first the deed, then what must be known for it. */
class StepDeeds extends PageElement {
  static properties = {
    more: { attribute: false },
    /** The people who may be asked to do the step, besides whoever has its role. */
    people: { attribute: false },
    busy: { type: Boolean },
    chosen: { state: true },
  };

  #id = fieldId();

  /** A deed that can be done no longer, as when somebody else has done it, is not asked about any more. */
  willUpdate(changed) {
    if (changed.has('more') && !this.#ways().includes(this.chosen)) this.chosen = undefined;
  }

  render() {
    if (this.chosen) return this.#form(this.chosen);
    const ways = this.#ways();
    if (ways.length === 0) return nothing;
    return html`
      <ul class="step-ways">
        ${ways.map(
          (way) => html`
            <li>
              <button class="step-way" @click=${() => this.#choose(way)}>
                ${tOf('onboarding.more.way', way)}
                ${hasDraft(this.#draftName(way)) ? html`<span class="chip">${t('onboarding.draft')}</span>` : nothing}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  /** Closes the form of a deed that is done. */
  finish(way) {
    dropDraft(this.#draftName(way));
    this.chosen = undefined;
  }

  #draftName(way) {
    return `step:${this.more.id}:${way}`;
  }

  #ways() {
    const { doneAt, viewerMayChange, viewerMayAskCredit, viewerMayDo, creditAskedAt } = this.more;
    const open = !doneAt;
    return [
      open && viewerMayChange && 'skip',
      open && viewerMayChange && !creditAskedAt && 'credit',
      open && !viewerMayChange && viewerMayAskCredit && !creditAskedAt && 'askCredit',
      open && viewerMayChange && 'move',
      open && viewerMayChange && 'assign',
      doneAt && viewerMayChange && 'reopen',
      viewerMayDo && 'link',
    ].filter(Boolean);
  }

  async #choose(way) {
    this.chosen = way;
    await this.updateComplete;
    await this.querySelector('person-field')?.updateComplete;
    this.querySelector('textarea, input, select')?.focus();
  }

  #form(way) {
    return ask({
      id: `${this.#id}-title`,
      heading: tOf('onboarding.more.way', way),
      fields: this.#fields(way),
      words: tOf('onboarding.more.send', way),
      busy: this.busy,
      keptAs: this.#draftName(way),
      send: (values) => this.#send(way, values),
      leave: () => (this.chosen = undefined),
    });
  }

  #fields(way) {
    const id = this.#id;
    switch (way) {
      case 'skip':
        return sentence(id, 'reason', t('onboarding.more.why'));
      case 'reopen':
        return sentence(id, 'reason', t('onboarding.more.whyIfAny'), { required: false });
      case 'credit':
      case 'askCredit':
        return sentence(id, 'note', t('onboarding.more.earlier'));
      case 'move':
        return dayField(id, 'due', t('onboarding.more.due'), this.more.due);
      case 'assign':
        return this.#persons();
      default:
        return this.#link(id);
    }
  }

  #persons() {
    const { assignee } = this.more;
    const people = [...this.people, assignee].filter(Boolean);
    return html`<person-field
      name="assigneeId"
      .label=${t('onboarding.more.who')}
      .none=${t('onboarding.more.byRole')}
      .people=${people}
      .chosen=${assignee?.id}
    ></person-field>`;
  }

  #link(id) {
    return html`
      <form-field class="field">
        <label for=${id}>${t('onboarding.more.linkTitle')}</label>
        <input id=${id} name="title" required maxlength="200" />
      </form-field>
      <form-field class="field">
        <label for="${id}-url">${t('onboarding.more.linkUrl')}</label>
        <input id="${id}-url" name="url" type="text" inputmode="url" required maxlength="2000" pattern=" *[hH][tT][tT][pP][sS]?://.+" />
      </form-field>
    `;
  }

  #send(way, values) {
    const { id: stepId, revision } = this.more;
    const seen = way === 'link' ? {} : { revision };
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value || null]));
    this.tell('step-do', { document: DO[way], input: { stepId, ...seen, ...given }, way });
  }
}

customElements.define('step-deeds', StepDeeds);
