import { html } from 'lit';
import { draft, dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import { problemIn } from '../kernel/typed-text.js';
import './texts.js';

const teamFikaLine = operation(new URL('./teamFikaLine.graphql', import.meta.url));

const MOST = 140;

/** A form for the one line of whoever hosts a fika. Tells `line-written`, and `line-left`. */
class FikaLine extends PageElement {
  static properties = {
    day: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };

  render() {
    return html`
      <form class="stack" @submit=${this.#send} @keydown=${onEscape(() => this.tell('line-left'))} novalidate ${draft(this.#draft)}>
        <form-field class="field" .problem=${this.problem}>
          <label for="fika-line">${t('teamfika.line')}</label>
          <p class="hint" id="fika-line-hint">${t('teamfika.lineHint')}</p>
          <input id="fika-line" name="line" maxlength=${MOST} autocomplete="off" aria-describedby="fika-line-hint" .value=${this.day.line ?? ''} />
        </form-field>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('teamfika.save')}</button>
          <button type="button" class="button" @click=${this.#cancel}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  get #draft() {
    const { teamFika, date } = this.day;
    return `fika:${teamFika.id}:${date}`;
  }

  #cancel = () => {
    dropDraft(this.#draft);
    this.tell('line-left');
  };

  #send = async (event) => {
    event.preventDefault();
    const field = event.target.elements.line;
    const line = field.value.trim();
    this.problem = await problemIn(line);
    if (this.problem) {
      field.focus();
      return;
    }
    this.busy = true;
    try {
      const { teamFika, date } = this.day;
      await mutate(teamFikaLine, { teamFikaId: teamFika.id, date, line: line || null });
      dropDraft(this.#draft);
      this.tell('notice', { text: t('teamfika.saved') });
      this.tell('line-written');
    } catch (failure) {
      if (failure.code === 'IDENTITY_NUMBER') this.problem = { code: failure.code };
      else this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  };
}

customElements.define('fika-line', FikaLine);
