import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';

const lettersOperation = operation(new URL('./letters.graphql', import.meta.url));
const lettersSet = operation(new URL('./lettersSet.graphql', import.meta.url));

/** A card with the choice whether the viewer is reminded by e-mail; nothing where no letter could reach them. */
class LetterChoice extends PageElement {
  static properties = { choosing: { state: true } };

  #own = new FetchController(this, async () => (await query(lettersOperation)).viewer.letters);

  render() {
    const letters = this.#own.value;
    if (!letters) return nothing;
    return html`
      <section class="card letter-choice" aria-labelledby="letters-title">
        <h2 id="letters-title">${t('letters.title')}</h2>
        <label>
          <input
            type="checkbox"
            .checked=${live(this.choosing ?? letters.wanted)}
            ?disabled=${this.choosing !== undefined}
            @change=${({ target }) => this.#choose(target.checked)}
          />
          <span>${t('letters.wanted')}</span>
        </label>
        <p class="muted small">${t('letters.about', letters)}</p>
      </section>
    `;
  }

  async #choose(wanted) {
    this.choosing = wanted;
    try {
      await mutate(lettersSet, { wanted });
      this.tell('notice', { text: t(wanted ? 'letters.on' : 'letters.off') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#own.run();
    this.choosing = undefined;
  }
}

customElements.define('letter-choice', LetterChoice);

export const part = () => html`<letter-choice></letter-choice>`;
