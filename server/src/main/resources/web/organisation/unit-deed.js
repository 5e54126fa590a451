import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { draft, dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';
import './unit-choice.js';
import { consequencesIn } from './unit-consequences.js';

const unitConsequences = operation(new URL('./unitConsequences.graphql', import.meta.url));
const DEEDS = {
  ADD: operation(new URL('./unitAdd.graphql', import.meta.url)),
  RENAME: operation(new URL('./unitRename.graphql', import.meta.url)),
  MOVE: operation(new URL('./unitMove.graphql', import.meta.url)),
  MERGE: operation(new URL('./unitMerge.graphql', import.meta.url)),
  CLOSE: operation(new URL('./unitClose.graphql', import.meta.url)),
};

/** The kinds from the top; a unit stands below one of a kind that comes before its own. */
const KINDS = ['MUNICIPALITY', 'SECTOR', 'UNIT', 'TEAM'];
const LONGEST_NAME = 80;
const LONGEST_KEY = 40;

/** The form of one deed on a unit, which says what follows before it is done. Tells `deed-done` and `deed-left`. */
class UnitDeed extends PageElement {
  static properties = {
    viewer: { attribute: false },
    unit: { attribute: false },
    deed: {},
    other: { state: true },
    fromDay: { state: true },
    follows: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #asked = '';

  willUpdate(changed) {
    this.fromDay ??= this.viewer.today;
    if (changed.has('deed')) {
      this.other = undefined;
      this.follows = undefined;
      this.failure = undefined;
    }
  }

  updated(changed) {
    if (changed.has('deed')) this.querySelector('input, select')?.focus();
    if (['deed', 'other', 'fromDay'].some((name) => changed.has(name))) this.#foresee();
  }

  render() {
    const errors = (this.failure?.payload?.userErrors ?? []).map((error) => ({ ...error, field: [error.field.at(-1)] }));
    const field = (name, label, draw, hint) => labelled({ id: `unit-${name}`, name, label: t(label), hint: hint && t(hint), errors, field: draw });
    const isAtField = errors.some(({ field: [name] }) => ['name', 'key', 'kind', 'fromDay'].includes(name));
    return html`
      <form class="card stack unit-deed" novalidate @submit=${this.#save} @keydown=${onEscape(() => this.tell('deed-left'))}>
        <h3>${tOf('organisation.deedTitle', this.deed, { name: this.unit.name })}</h3>
        ${this.#fields(field)}
        ${field(
          'fromDay',
          'organisation.fromDay',
          (id, hint) =>
            html`<input id=${id} name="fromDay" type="date" required min=${this.viewer.today} aria-describedby=${hint} .value=${this.fromDay} @change=${this.#chooseDay} />`,
          'organisation.fromDayHint',
        )}
        <div aria-live="polite">${this.follows ? consequencesIn(this.follows, this.deed, this.unit, this.other, longDay(this.fromDay, this.viewer.today)) : nothing}</div>
        <div role="alert">${this.failure && !isAtField ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy || this.follows?.problems.length > 0}>${tOf('organisation.do', this.deed)}</button>
          <button type="button" class="button" @click=${this.#cancel}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #fields(field) {
    const { kind, name } = this.unit;
    if (this.deed === 'CLOSE') return nothing;
    if (this.deed === 'MOVE') return this.#choice('organisation.newAbove', KINDS.slice(0, KINDS.indexOf(kind)));
    if (this.deed === 'MERGE') return this.#choice('organisation.newInto', [kind]);
    const called = field(
      'name',
      'organisation.name',
      (id) => html`<input id=${id} name="name" required maxlength=${LONGEST_NAME} autocomplete="off" .value=${this.deed === 'RENAME' ? name : ''} ${draft(this.#draftOf('name'))} />`,
    );
    if (this.deed === 'RENAME') return called;
    const kinds = KINDS.slice(KINDS.indexOf(kind) + 1);
    return html`
      ${called}
      ${field('kind', 'organisation.kindOf', (id) => html`<select id=${id} name="kind">${kinds.map((one) => html`<option value=${one}>${tOf('organisation.kind', one)}</option>`)}</select>`)}
      ${field(
        'key',
        'organisation.keyOf',
        (id, hint) => html`<input id=${id} name="key" maxlength=${LONGEST_KEY} autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby=${hint} ${draft(this.#draftOf('key'))} />`,
        'organisation.keyHint',
      )}
    `;
  }

  /** Where a unit is already it is not moved to. */
  #choice(label, kinds) {
    const { id, parent } = this.unit;
    const without = this.deed === 'MOVE' && parent ? [id, parent.id] : [id];
    return html`<unit-choice
      .label=${t(label)}
      .kinds=${kinds}
      .without=${without}
      .chosen=${this.other}
      @chosen=${({ detail }) => (this.other = detail)}
    ></unit-choice>`;
  }

  /** What is typed into a field is kept; the rest of the form is chosen again in a moment. */
  #draftOf(field) {
    return ['unit', this.deed, this.unit.id, field].join('/');
  }

  #dropDrafts() {
    for (const field of ['name', 'key']) dropDraft(this.#draftOf(field));
  }

  #cancel = () => {
    this.#dropDrafts();
    this.tell('deed-left');
  };

  #chooseDay = ({ target }) => {
    if (target.value) this.fromDay = target.value;
  };

  /** Asks what would follow, once there is enough to ask with. */
  async #foresee() {
    const { deed: kind, other, fromDay } = this;
    const needsOther = kind === 'MOVE' || kind === 'MERGE';
    if (!(needsOther || kind === 'CLOSE') || (needsOther && !other)) return;
    const asked = [kind, other?.id, fromDay].join();
    this.#asked = asked;
    try {
      const { viewer } = await look(unitConsequences, { kind, unitId: this.unit.id, fromDay, otherId: other?.id });
      if (asked !== this.#asked) return;
      this.follows = viewer.unitConsequences ?? undefined;
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure;
    }
  }

  #save = async (event) => {
    event.preventDefault();
    if (!event.target.checkValidity()) return;
    const { deed, other, unit, fromDay } = this;
    if ((deed === 'MOVE' || deed === 'MERGE') && !other) {
      this.querySelector('#unit-choice').focus();
      return;
    }
    const { name, kind, key } = Object.fromEntries(new FormData(event.target));
    const said = {
      ADD: () => ({ parentId: unit.id, kind, name, key: key.trim() || null }),
      RENAME: () => ({ unitId: unit.id, name }),
      MOVE: () => ({ unitId: unit.id, parentId: other.id }),
      MERGE: () => ({ unitId: unit.id, intoId: other.id }),
      CLOSE: () => ({ unitId: unit.id }),
    };
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(DEEDS[deed], { ...said[deed](), fromDay });
      this.#dropDrafts();
      this.tell('deed-done', { isLater: fromDay > this.viewer.today });
    } catch (failure) {
      this.failure = failure;
      await this.updateComplete;
      focusOnWrong(this);
    }
    this.busy = false;
  };
}

customElements.define('unit-deed', UnitDeed);
