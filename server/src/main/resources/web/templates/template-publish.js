import { html } from 'lit';
import { draft as draftAs, dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const templatePublish = operation(new URL('./templatePublish.graphql', import.meta.url));

/** The name under which the note of what has changed is kept until the template is published. */
export function noteOf(templateId) {
  return `template:${templateId}:note`;
}

/** A form that publishes what is written, with a note of what has changed. Tells `template-published`. */
class TemplatePublish extends PageElement {
  static properties = {
    template: { attribute: false },
    /** Whether nothing keeps it from being published. */
    ready: { type: Boolean },
    /** Saves what is not saved; returns the template, or nothing when it could not be saved. */
    settle: { attribute: false },
    busy: { state: true },
    failure: { state: true },
  };

  render() {
    const { draft } = this.template;
    return html`
      <form class="card stack" @submit=${this.#submit} ${draftAs(noteOf(this.template.id))}>
        <h2>${t('templates.publish')}</h2>
        <form-field class="field">
          <label for="template-note">${t('templates.note')}</label>
          <textarea id="template-note" name="note" rows="3" maxlength="400" required ?disabled=${!draft}></textarea>
        </form-field>
        <p class="muted small">
          ${t(draft ? (this.ready ? 'templates.publishAbout' : 'templates.mendFirst') : 'templates.nothingNew')}
        </p>
        <div role="alert">${this.failure ? html`<p class="field-error">${errorText(this.failure)}</p>` : ''}</div>
        <button class="button button-main" ?disabled=${this.busy || !draft} @click=${this.#ask}>
          ${t('templates.publish')}
        </button>
      </form>
    `;
  }

  /** What cannot be published is refused before the note is asked for: it stands further up. */
  #ask(event) {
    if (this.ready) return;
    event.preventDefault();
    this.tell('publish-refused');
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    this.busy = true;
    this.failure = undefined;
    try {
      const saved = await this.settle();
      if (!saved) return;
      const input = { templateId: saved.id, revision: saved.draft.revision, note: form.elements.note.value };
      const { template } = await mutate(templatePublish, input);
      dropDraft(noteOf(saved.id));
      form.reset();
      this.tell('notice', { text: t('templates.published', { version: template.latest.version }) });
      this.tell('template-published', template);
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('template-publish', TemplatePublish);
