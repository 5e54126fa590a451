import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import './data-changes.js';
import './data-reads.js';
import './texts.js';

/** A page with who has seen and who has changed the viewer's data, and why that is kept. */
class DataPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  render() {
    const { today, person } = this.viewer;
    return html`
      <div class="page page-read stack">
        <a class="back-link" href="#/account">${icon('back')} ${t('people.account')}</a>
        <header class="page-head">
          <h1>${t('people.myData')}</h1>
          <p class="lead muted">${t('people.myDataAbout')}</p>
        </header>
        <data-reads .today=${today}></data-reads>
        <data-changes .today=${today} .self=${person.id}></data-changes>
        <section class="card stack" aria-labelledby="data-why">
          <h2 id="data-why">${t('audit.dataWhy')}</h2>
          <p>${t('audit.dataWhyAbout')}</p>
          <p>${t('audit.dataWhatNot')}</p>
        </section>
      </div>
    `;
  }
}

customElements.define('data-page', DataPage);

export const page = ({ viewer }) => html`<data-page .viewer=${viewer}></data-page>`;
