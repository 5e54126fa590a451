import { html } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { rows } from '../kernel/rows.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';

const deadJobs = operation(new URL('./deadJobs.graphql', import.meta.url));
const jobRevive = operation(new URL('./jobRevive.graphql', import.meta.url));

/** The rooms whose work has a name that an administrator knows. */
const NAMED = ['push', 'letters', 'arrivals'];

/** A page with the work that the server has given up, each piece with the way to have it done after all. */
class JobsPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    busy: { state: true },
  };

  #jobs = new Paged(this, async (page) => (await query(deadJobs, { after: null, ...page })).viewer.deadJobs);

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1>${t('admin.jobs')}</h1>
          <p class="lead muted">${t('admin.jobsAbout')}</p>
        </header>
        ${this.#jobs.render((page) => this.#list(page), listSkeleton)}
      </div>
    `;
  }

  #list({ nodes }) {
    if (nodes.length === 0) {
      return html`<p class="card" role="status">${t('admin.none')}</p>`;
    }
    return html`
      <ul class="rows card dead-jobs">
        ${rows(nodes, (job) => this.#job(job))}
      </ul>
      ${this.#jobs.renderMore()}
    `;
  }

  #job({ id, kind, failures, reason, diedAt }) {
    const name = nameOf(kind);
    return html`
      <li data-row tabindex="-1">
        <div class="dead-job">
          <strong>${name}</strong>
          <p class="muted small">${t('admin.gaveUp', { when: instantInWords(diedAt, this.viewer.today), count: failures })}</p>
          <p class="muted small">${reason}</p>
        </div>
        <button
          class="button"
          aria-label=${t('admin.againAbout', { name })}
          ?disabled=${this.busy}
          @click=${() => this.#revive(id)}
        >
          ${t('admin.again')}
        </button>
      </li>
    `;
  }

  async #revive(jobId) {
    this.busy = true;
    try {
      await mutate(jobRevive, { jobId });
      this.tell('notice', { text: t('admin.did') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    await this.#jobs.run();
  }
}

/** What a kind of work is called: by the room that does it, else as the server calls it. */
function nameOf(kind) {
  const [room] = kind.split('.');
  return NAMED.includes(room) ? tOf('admin.of', room) : kind;
}

customElements.define('jobs-page', JobsPage);

export const page = ({ viewer }) => html`<jobs-page .viewer=${viewer}></jobs-page>`;
