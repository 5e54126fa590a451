import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { question } from '../kernel/question.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const secondFactorOf = operation(new URL('./secondFactorOf.graphql', import.meta.url));
const secondFactorReset = operation(new URL('./secondFactorReset.graphql', import.meta.url));

/** An offer for administrators to reset the second factor of somebody who has lost it. Shows nothing where there is none. */
class FactorReset extends PageElement {
  static properties = { person: { attribute: false }, busy: { state: true } };

  #found = new FetchController(this, async () => (await query(secondFactorOf, { id: this.person.id })).node ?? {});

  render() {
    if (!this.#found.value?.secondFactor) return nothing;
    return html`
      <details class="card password-change">
        <summary><h2>${t('secondfactor.resetOf', this.person)}</h2> ${icon('chevron')}</summary>
        <div class="stack">
          <p>${t('secondfactor.resetAbout')}</p>
          <div><button class="button" ?disabled=${this.busy} @click=${this.#reset}>${t('secondfactor.reset')}</button></div>
        </div>
      </details>
    `;
  }

  #reset = async () => {
    const isSure = await question({
      title: t('secondfactor.resetSure', this.person),
      text: t('secondfactor.resetWhat', this.person),
      yes: t('secondfactor.reset'),
    });
    if (!isSure) return;
    this.busy = true;
    try {
      await mutate(secondFactorReset, { personId: this.person.id });
      this.tell('notice', { text: t('secondfactor.resetDone', this.person) });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#found.run();
    this.busy = false;
  };
}

customElements.define('factor-reset', FactorReset);

export const part = ({ plan, person = plan.newHire }) => html`<factor-reset .person=${person}></factor-reset>`;
