import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { isSaid, t, tOf } from '../kernel/texts.js';
import './first-hr.js';
import './texts.js';

const setupOperation = operation(new URL('./setup.graphql', import.meta.url));

/** Where a step is done that has a page of its own. */
const PAGES = { UNITS: '#/organisation', TEMPLATES: '#/starting-content' };

/** A page with what is still missing before people can use the server, and what is done. */
class StepsPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  #setup = new FetchController(this, async () => (await query(setupOperation)).viewer.setup);

  render() {
    return html`
      <div class="page stack" @hr-named=${() => this.#setup.run()}>
        <header class="page-head">
          <h1>${t('setup.title.steps')}</h1>
          <p class="lead muted">${t('setup.stepsAbout')}</p>
        </header>
        ${this.#setup.render((setup) => (setup ? this.#steps(setup) : html`<p class="card">${t('setup.forAdministrators')}</p>`), listSkeleton)}
      </div>
    `;
  }

  #steps({ steps, awaitedHr }) {
    const known = steps.filter(({ kind }) => isSaid('setup.step', kind));
    const missing = known.filter(({ done }) => !done);
    const done = known.filter((step) => step.done);
    return html`
      <section class="stack" aria-labelledby="setup-missing">
        <h2 id="setup-missing">${missing.length > 0 ? t('setup.missing') : t('setup.allDone')}</h2>
        ${missing.length > 0
          ? html`<ol class="setup-steps">
              ${missing.map(({ kind }) => this.#missing(kind, awaitedHr))}
            </ol>`
          : html`<p>${t('setup.allDoneAbout')}</p>`}
      </section>
      ${done.length > 0
        ? html`<section class="stack" aria-labelledby="setup-done">
            <h2 id="setup-done">${t('setup.done')}</h2>
            <ul class="setup-done">
              ${done.map(({ kind }) => html`<li>${icon('check')} <span>${tOf('setup.step', kind)}</span></li>`)}
            </ul>
          </section>`
        : nothing}
    `;
  }

  #missing(kind, awaitedHr) {
    return html`
      <li class="card stack">
        <div>
          <h3>${tOf('setup.step', kind)}</h3>
          <p class="muted">${tOf('setup.how', kind)}</p>
        </div>
        ${kind === 'FIRST_HR' ? html`<first-hr .awaited=${awaitedHr}></first-hr>` : nothing}
        ${PAGES[kind] ? html`<a class="button" href=${PAGES[kind]}>${tOf('setup.do', kind)}</a>` : nothing}
      </li>
    `;
  }
}

customElements.define('steps-page', StepsPage);

export const page = ({ viewer }) => html`<steps-page .viewer=${viewer}></steps-page>`;
