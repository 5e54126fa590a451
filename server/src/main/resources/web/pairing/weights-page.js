import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { nowhere } from '../kernel/nowhere.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './words.js';

const pairingWeights = operation(new URL('./pairingWeights.graphql', import.meta.url));
const pairingWeightsSet = operation(new URL('./pairingWeightsSet.graphql', import.meta.url));

const PARTS = ['unit', 'areas', 'weekdays', 'language', 'strangers'];
const ALL = 100;

/** A page on which HR says what counts how much when mentors are proposed. */
class WeightsPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    sum: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  #unit = new FetchController(this, async () => (await query(pairingWeights, { id: this.#unitId })).node);

  get #unitId() {
    return this.viewer.roles.find(({ role }) => role === 'HR').unit.id;
  }

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <a class="back-link" href="#/pairing">${icon('back')} ${t('pairing.title.proposals')}</a>
          <h1>${t('pairing.title.weights')}</h1>
          <p class="lead muted">${t('pairing.weightsAbout')}</p>
        </header>
        ${this.#unit.render((unit) => (unit?.pairingWeights ? this.#form(unit.pairingWeights) : nothing), listSkeleton)}
      </div>
    `;
  }

  #form(weights) {
    const sum = this.sum ?? ALL;
    const errors = this.failure ? [this.failure] : [];
    return html`
      <form class="card stack" @submit=${this.#save} @input=${this.#count}>
        ${PARTS.map((name) =>
          labelled({
            id: `weight-${name}`,
            name,
            label: tOf('pairing.weight', name),
            hint: tOf('pairing.weightAbout', name),
            errors,
            field: (id, hint) => html`
              <input
                id=${id}
                class="pairing-weight"
                name=${name}
                type="number"
                inputmode="numeric"
                min="0"
                max=${ALL}
                step="1"
                required
                .value=${String(weights[name])}
                aria-describedby=${hint}
              />
            `,
          }),
        )}
        <p class=${sum === ALL ? '' : 'is-late'} role="status">
          ${t(sum === ALL ? 'pairing.sumIs' : sum > ALL ? 'pairing.sumOver' : 'pairing.sumUnder', { sum, rest: Math.abs(ALL - sum) })}
        </p>
        <div role="alert">
          ${this.failure && !PARTS.includes(this.failure.field.join())
            ? html`<p class="message message-danger">${icon('late')} <span>${errorText(this.failure)}</span></p>`
            : nothing}
        </div>
        <div class="actions"><button class="button button-main" ?disabled=${this.busy}>${t('pairing.weightsSave')}</button></div>
      </form>
      <p class="muted small">${t('pairing.weightsNote')}</p>
    `;
  }

  get #given() {
    const form = new FormData(this.querySelector('form'));
    return Object.fromEntries(PARTS.map((name) => [name, Number(form.get(name))]));
  }

  #count = () => {
    this.sum = Object.values(this.#given).reduce((all, one) => all + one, 0);
    this.failure = undefined;
  };

  #save = async (event) => {
    event.preventDefault();
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(pairingWeightsSet, { unitId: this.#unitId, ...this.#given });
      this.tell('notice', { text: t('pairing.weightsSaved') });
      await this.#unit.run();
    } catch (failure) {
      this.failure = { code: failure.code, field: [failure.payload?.userErrors[0]?.field?.at(-1) ?? ''] };
      await this.updateComplete;
      focusOnWrong(this);
    }
    this.busy = false;
  };
}

customElements.define('weights-page', WeightsPage);

export const page = ({ viewer }) =>
  viewer.roles.some(({ role }) => role === 'HR') ? html`<weights-page .viewer=${viewer}></weights-page>` : nowhere();
