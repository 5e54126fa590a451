/**
 * The choice of a new password: two fields that must hold the same, and what is wrong with it before the server is
 * asked.
 */
import { html } from 'lit';
import { labelled } from '../kernel/fields.js';
import { t } from '../kernel/texts.js';

const SHORTEST = 10;

/** The field at which each failure is said; any other is said above the button. */
const AT = {
  TOO_SHORT: 'password',
  TOO_LONG: 'password',
  TOO_COMMON: 'password',
  UNTYPABLE: 'password',
  PASSWORDS_DIFFER: 'repeated',
  WRONG_PASSWORD: 'present',
  TAKEN: 'username',
  INVALID_USERNAME: 'username',
};

/** The failure as an error of the field that it is about; none for one of no field. */
export function errorsOf(failure) {
  const name = AT[failure?.code];
  return name ? [{ field: [name], code: failure.code }] : [];
}

/** The fields `password` and `repeated`. */
export function newPasswordFields(errors) {
  return html`
    ${labelled({
      id: 'new-password',
      name: 'password',
      label: t('signin.newPassword'),
      hint: t('signin.newPasswordAbout'),
      errors,
      field: (id, about) => html`<input
        id=${id}
        name="password"
        type="password"
        required
        minlength=${SHORTEST}
        autocomplete="new-password"
        aria-describedby=${about}
      />`,
    })}
    ${labelled({
      id: 'repeated-password',
      name: 'repeated',
      label: t('signin.repeatedPassword'),
      errors,
      field: (id) => html`<input id=${id} name="repeated" type="password" required autocomplete="new-password" />`,
    })}
  `;
}

/** The problem of what stands in the fields, as `{ code }`; undefined when the server may be asked. */
export function newPasswordProblem({ password, repeated }) {
  if ([...password.value.normalize('NFC')].length < SHORTEST) return { code: 'TOO_SHORT' };
  if (password.value !== repeated.value) return { code: 'PASSWORDS_DIFFER' };
  return undefined;
}
