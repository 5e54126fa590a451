import { html, nothing } from 'lit';
import '../kernel/form-field.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { EXPERIENCES, FORMS, fieldId } from './template-model.js';
import './texts.js';

/** The errors of what is no field of its own, such as a list. */
export function errorsAt(errors, path) {
  return errors
    .filter(({ field }) => field.join() === path.join())
    .map((error) => html`<p class="field-error" id=${`${fieldId(path)}-error`}>${errorText(error)}</p>`);
}

/**
 * A label with its field and what is wrong with it. `field` draws it by its id and what describes it. The server judges
 * while one writes; what is `fresh` is not held against anybody before they have left the field.
 */
export function labelled({ errors, path, label, hint, fresh = false, field }) {
  const id = fieldId(path);
  const about = hint ? `${id}-hint` : nothing;
  return html`
    <form-field
      class="field"
      .live=${true}
      .fresh=${fresh}
      .problem=${errors.find((error) => error.field.join() === path.join())}
    >
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id=${about}>${hint}</p>` : nothing} ${field(id, about)}
    </form-field>
  `;
}

/** A choice of one value; `none` is the text of the choice of none of them. */
export function choice(id, { value, values, words, none, disabled, onChange, describedBy }) {
  return html`
    <select
      id=${id}
      ?disabled=${disabled}
      aria-describedby=${describedBy ?? nothing}
      @change=${(event) => onChange(event.target.value || null)}
    >
      ${none === undefined ? nothing : html`<option value="" ?selected=${!value}>${none}</option>`}
      ${values.map((one) => html`<option value=${one} ?selected=${one === value}>${words(one)}</option>`)}
    </select>
  `;
}

/** Fields of the conditions for whom something is. `change` is told what to do with them. */
export function conditions({ onlyFor, units, path, errors, disabled, change }) {
  const at = (name) => fieldId([...path, name]);
  const toggle = (list, value) => (list.includes(value) ? list.filter((one) => one !== value) : [...list, value]);
  const known = units.map(({ key }) => key);
  const strange = onlyFor.units.filter((key) => !known.includes(key)).map((key) => ({ key, name: key }));
  return html`
    <fieldset class="stack template-conditions">
      <legend>${t('templates.onlyFor')}</legend>
      <div class="field">
        <label for=${at('experience')}>${t('templates.experience')}</label>
        ${choice(at('experience'), {
          value: onlyFor.experience,
          values: EXPERIENCES,
          words: (one) => tOf('templates.experienceOf', one),
          none: t('templates.all2'),
          disabled,
          onChange: (value) => change((those) => (those.experience = value)),
        })}
      </div>
      <div class="field">
        <label for=${at('leads')}>${t('templates.leads')}</label>
        ${choice(at('leads'), {
          value: onlyFor.leads === null ? null : `${onlyFor.leads}`,
          values: ['true', 'false'],
          words: (one) => t(one === 'true' ? 'templates.leadsYes' : 'templates.leadsNo'),
          none: t('templates.all2'),
          disabled,
          onChange: (value) => change((those) => (those.leads = value === null ? null : value === 'true')),
        })}
      </div>
      <fieldset class="template-checks">
        <legend>${t('templates.forms')}</legend>
        ${FORMS.map((form) =>
          check(`${at('forms')}-${form}`, tOf('templates.form', form), onlyFor.forms.includes(form), disabled, () =>
            change((those) => (those.forms = toggle(those.forms, form))),
          ),
        )}
      </fieldset>
      ${units.length + strange.length === 0
        ? nothing
        : html`<fieldset class="template-checks">
            <legend>${t('templates.units')}</legend>
            ${[...units, ...strange].map(({ key, name }) =>
              check(`${at('units')}-${key}`, name, onlyFor.units.includes(key), disabled, () =>
                change((those) => (those.units = toggle(those.units, key))),
              ),
            )}
            ${onlyFor.units.map((_, number) => errorsAt(errors, [...path, 'units', `${number}`]))}
          </fieldset>`}
    </fieldset>
  `;
}

/** A box to tick. */
export function check(id, label, checked, disabled, onChange) {
  return html`
    <label class="check-row" for=${id}>
      <input id=${id} type="checkbox" .checked=${checked} ?disabled=${disabled} @change=${onChange} />
      <span>${label}</span>
    </label>
  `;
}
