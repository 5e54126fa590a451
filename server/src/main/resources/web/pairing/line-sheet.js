import { html, nothing } from 'lit';
import { instantInWords, longDay } from '../kernel/dates.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { SheetElement } from '../kernel/sheet.js';
import { errorText, t } from '../kernel/texts.js';
import '../people/person.js';
import './line-choices.js';
import { stateChip, whyNot } from './line-row.js';
import { begun, givenName, reasons, ruleText } from './reasons.js';

const mentorRequestWithdraw = operation(new URL('../mentorship/requests/mentorRequestWithdraw.graphql', import.meta.url));
const pairingAsk = operation(new URL('./pairingAsk.graphql', import.meta.url));

/** Lines that can be changed: nobody was asked, or it came to nothing. */
const OPEN = ['PROPOSED', 'DECLINED', 'WITHDRAWN'];

/** What stands before that which speaks against a pair. */
const BUT = html`<span class="icon" aria-hidden="true">–</span>`;

/** One newcomer of a proposal in full: why this mentor, and why not another. Tells `sheet-close` and `line-changed`. */
class LineSheet extends SheetElement {
  static properties = {
    line: { attribute: false },
    viewer: { attribute: false },
    proposalId: {},
    /** The revision of the proposal, with which the choices change. */
    revision: { type: Number },
    busy: { state: true },
    choosing: { state: true },
  };

  willUpdate(changed) {
    const before = changed.get('line');
    if (before && before.id !== this.line.id) this.choosing = false;
  }

  render() {
    const { line } = this;
    return this.sheet({
      title: line.newHire.name,
      content: html`
        ${this.#state(line)} ${line.mentor ? this.#mentor(line) : this.#unplaced(line)} ${this.#deeds(line)}
        ${this.choosing
          ? html`<line-choices
              .line=${line}
              .revision=${this.revision}
              @mentor-chosen=${this.#chosen}
            ></line-choices>`
          : nothing}
      `,
    });
  }

  #state({ state, request, refusal, mentor, firstDay }) {
    const { today } = this.viewer;
    const when = request && instantInWords(request.answeredAt ?? request.askedAt, today);
    return html`
      <div role="status" class="pairing-words">
        <p class="muted">${t('pairing.firstDayIs', { day: longDay(firstDay, today) })}</p>
        ${state === 'PROPOSED'
          ? nothing
          : html`<p class="pairing-state">${stateChip(state)} ${when ? html`<span class="muted small">${when}</span>` : nothing}</p>`}
        ${state === 'DECLINED' && request?.reason ? html`<p class="pairing-said" lang="sv">${request.reason}</p>` : nothing}
        ${state === 'DECLINED' ? html`<p class="muted small">${t('pairing.reasonAbout')}</p>` : nothing}
        ${refusal && mentor && state === 'PROPOSED'
          ? html`<p class="message">${icon('late')} <span>${t('pairing.notAsked', { why: ruleText(refusal) })}</span></p>`
          : nothing}
      </div>
    `;
  }

  #mentor(line) {
    const { mentor, newHire, locked } = line;
    return html`
      <section class="stack" aria-labelledby="pairing-why">
        <h3 id="pairing-why">${t('pairing.why', { mentor: givenName(mentor) })}</h3>
        <fadder-person .person=${mentor} .about=${locked ? t('pairing.chosenAbout') : undefined}></fadder-person>
        <ul class="pairing-reasons">
          ${reasons(line, newHire, mentor).map(
            ({ isGood, words }) => html`<li>${isGood ? icon('check') : BUT} <span>${begun(words)}</span></li>`,
          )}
        </ul>
      </section>
    `;
  }

  #unplaced({ unplaced, newHire, ...line }) {
    return html`
      <section class="stack" aria-labelledby="pairing-why">
        <h3 id="pairing-why">${t('pairing.whyNobody')}</h3>
        <p>${whyNot({ unplaced, newHire, ...line })}</p>
        ${unplaced?.rules.length > 0
          ? html`<ul class="pairing-reasons">
              ${unplaced.rules.map(
                ({ rule, mentors }) => html`<li>${BUT} <span>${t('pairing.ruled', { count: mentors, why: ruleText(rule) })}</span></li>`,
              )}
            </ul>`
          : nothing}
      </section>
    `;
  }

  #deeds(line) {
    const { mentor, state, request } = line;
    if (state === 'ASKED') {
      return html`<div class="actions">
        <button class="button" ?disabled=${this.busy} @click=${() => this.#withdraw(request.id)}>${t('pairing.withdraw')}</button>
      </div>`;
    }
    if (!OPEN.includes(state)) return nothing;
    return html`
      <div class="actions">
        ${mentor && state !== 'DECLINED'
          ? html`<button class="button button-main" ?disabled=${this.busy} @click=${() => this.#ask(line)}>
              ${t('pairing.ask', { mentor: givenName(mentor) })}
            </button>`
          : nothing}
        ${this.choosing
          ? nothing
          : html`<button class="button ${mentor && state !== 'DECLINED' ? '' : 'button-main'}" @click=${this.#choose}>
              ${t(mentor ? 'pairing.whyNotAnother' : 'pairing.chooseSomebody')}
            </button>`}
      </div>
    `;
  }

  #choose = async () => {
    this.choosing = true;
    await this.updateComplete;
    this.querySelector('line-choices').focusHeading();
  };

  #chosen = ({ detail: mentor }) => {
    this.choosing = false;
    const values = { mentor: mentor?.name, newHire: this.line.newHire.name };
    this.tell('notice', { text: t(mentor ? 'pairing.didChoose' : 'pairing.didChooseNobody', values) });
    this.tell('line-changed');
    this.querySelector('#sheet-title').focus();
  };

  #ask({ id, mentor }) {
    return this.#do(
      () => mutate(pairingAsk, { proposalId: this.proposalId, lineIds: [id] }),
      t('pairing.didAsk', { count: 1, mentor: mentor.name }),
    );
  }

  #withdraw(requestId) {
    return this.#do(() => mutate(mentorRequestWithdraw, { requestId }), t('pairing.didWithdraw'));
  }

  async #do(act, text) {
    this.busy = true;
    try {
      await act();
      this.tell('notice', { text });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('line-changed');
  }
}

customElements.define('line-sheet', LineSheet);
