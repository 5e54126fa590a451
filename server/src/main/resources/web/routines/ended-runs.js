import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { Paged } from '../kernel/paged.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import { ended } from './reading.js';
import { runRow } from './run-row.js';
import { shown } from './runs.js';
import './texts.js';

/** A list of all runs that the viewer has finished or put away, as long as they are kept. */
class EndedRuns extends PageElement {
  static properties = { today: {} };

  #ended = new Paged(this, ended);

  render() {
    return this.#ended.render((page) => this.#list(page), shortListSkeleton);
  }

  #list({ nodes }) {
    if (nodes.length === 0) return html`<p class="muted">${t('routines.noneEnded')}</p>`;
    return html`
      <ul>
        ${repeat(nodes, ({ id }) => id, (run) => runRow(shown(run), this.today))}
      </ul>
      ${this.#ended.renderMore()}
    `;
  }
}

customElements.define('ended-runs', EndedRuns);
