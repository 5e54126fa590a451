import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { PageElement } from '../kernel/element.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import { locale } from '../kernel/language.js';
import { Paged } from '../kernel/paged.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import { inShort, movesInWords, ruleText } from './reasons.js';

const pairingChange = operation(new URL('./pairingChange.graphql', import.meta.url));
const pairingChoices = operation(new URL('./pairingChoices.graphql', import.meta.url));

const NONE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** What a choice costs is said in words; up to so many points each. */
const WORDS = [
  [0, 'pairing.priceNone'],
  [1_000, 'pairing.priceLittle'],
  [4_000, 'pairing.priceSome'],
  [Infinity, 'pairing.priceMuch'],
];

/**
 * A list of the mentors whom a newcomer could have in place of the one who is proposed, the best first: what each would
 * mean for the others, or why it cannot be. Tells `mentor-chosen`.
 */
class LineChoices extends PageElement {
  static properties = {
    line: { attribute: false },
    revision: { type: Number },
    busy: { state: true },
  };

  /** Not kept on the device: who may not be paired is nobody else's to find there. */
  #choices = new Paged(this, async ({ after = null }) => (await look(pairingChoices, { after, id: this.line.id })).node?.choices ?? NONE);

  updated(changed) {
    if (changed.get('revision') !== undefined) this.#choices.run();
  }

  focusHeading() {
    this.querySelector('h3').focus();
  }

  render() {
    return html`
      <section class="stack" aria-labelledby="pairing-choices">
        <h3 id="pairing-choices" tabindex="-1">${t('pairing.choices')}</h3>
        ${this.#choices.render((page) => this.#list(page), shortListSkeleton)}
      </section>
    `;
  }

  #list({ nodes }) {
    return html`
      <ul class="pairing-choices">
        ${nodes.map((choice) => this.#choice(choice))}
      </ul>
      ${this.#choices.renderMore()}
      ${this.line.mentor
        ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#take(null)}>${t('pairing.chooseNobody')}</button>`
        : nothing}
    `;
  }

  #choice(choice) {
    const { mentor, rule } = choice;
    const isProposed = mentor.id === this.line.mentor?.id;
    return html`
      <li data-row tabindex="-1">
        ${avatar(mentor)}
        <div class="pairing-words">
          <strong>${mentor.name}</strong>
          ${rule
            ? html`<span class="muted">${t('pairing.cannot', { why: ruleText(rule) })}</span>`
            : html`${isProposed ? html`<span>${t('pairing.isProposed')}</span>` : this.#price(choice)} <span class="muted small">${inShort(choice, this.line.newHire, mentor)}</span>`}
        </div>
        ${rule || isProposed
          ? nothing
          : html`<button class="button" aria-label=${t('pairing.takeOf', { mentor: mentor.name })} ?disabled=${this.busy} @click=${() => this.#take(mentor)}>
              ${t('pairing.take')}
            </button>`}
      </li>
    `;
  }

  #price({ isNow, price, leavesWithout, moves }) {
    if (isNow) return html`<span>${t('pairing.isBest')}</span>`;
    const others = movesInWords(moves);
    if (leavesWithout) {
      return html`<span class="is-late">${t('pairing.leavesWithout', { newHire: leavesWithout.name })}</span>
        ${this.#others(others)}`;
    }
    const [, key] = WORDS.find(([most]) => price <= most);
    return html`<span>${t(key)} ${price > 0 ? html`<span class="muted small">${t('pairing.points', { points: price.toLocaleString(locale) })}</span>` : nothing}</span>
      ${this.#others(others)}`;
  }

  #others(sentences) {
    return sentences.map((words) => html`<span class="small">${words}</span>`);
  }

  async #take(mentor) {
    this.busy = true;
    try {
      await mutate(pairingChange, { lineId: this.line.id, mentorId: mentor?.id ?? null });
      this.tell('mentor-chosen', mentor);
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

customElements.define('line-choices', LineChoices);
