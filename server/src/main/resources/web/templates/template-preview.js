import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const templatePreview = operation(new URL('./templatePreview.graphql', import.meta.url));

/** A preview of when each step would be due for somebody who begins on a day, as the server counts. */
class TemplatePreview extends PageElement {
  static properties = {
    templateId: {},
    revision: { type: Number },
    today: {},
    firstDay: { state: true },
    steps: { state: true },
    failure: { state: true },
  };

  updated(changed) {
    if (this.firstDay && (changed.has('firstDay') || changed.has('revision'))) this.#ask();
  }

  render() {
    return html`
      <section class="card stack" aria-labelledby="template-preview-title">
        <h2 id="template-preview-title">${t('templates.preview')}</h2>
        <div class="field">
          <label for="template-first-day">${t('templates.previewDay')}</label>
          <input
            id="template-first-day"
            type="date"
            .value=${this.firstDay ?? ''}
            @change=${(event) => (this.firstDay = event.target.value || undefined)}
          />
        </div>
        <div role="status">
          ${this.failure ? html`<p class="field-error">${errorText(this.failure)}</p>` : this.#list()}
        </div>
      </section>
    `;
  }

  #list() {
    if (!this.steps) return html`<p class="muted small">${t('templates.previewAbout')}</p>`;
    let phase;
    return html`
      <ol class="template-preview">
        ${this.steps.map((step) => {
          const isNew = step.phase !== phase;
          phase = step.phase;
          return html`
            ${isNew ? html`<li class="template-preview-phase" lang="sv">${step.phase}</li>` : nothing}
            <li>
              <span lang="sv">${step.title || t('templates.untitled')}</span>
              <span class="muted small">
                ${step.due ? longDay(step.due, this.today) : t('templates.noDate')}
              </span>
            </li>
          `;
        })}
      </ol>
    `;
  }

  async #ask() {
    const { firstDay } = this;
    try {
      const { node } = await query(templatePreview, { id: this.templateId, firstDay });
      if (firstDay !== this.firstDay) return;
      this.steps = (node?.draft ?? node?.latest)?.preview ?? [];
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure;
    }
  }
}

customElements.define('template-preview', TemplatePreview);
