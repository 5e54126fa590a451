/** What is wrong with what somebody has typed, in words, by the rules that stand at the field itself. */
import { longDay } from './dates.js';
import { t, tOf } from './texts.js';

/** The words for what is wrong in a field; undefined when nothing is. */
export function wrongIn(control) {
  const { validity, type } = control;
  if (!control.willValidate || validity.valid) return undefined;
  if (validity.badInput) return t(type === 'number' ? 'kernel.wrong.number' : 'kernel.wrong.day');
  if (validity.valueMissing || validity.customError) return t(['select-one', 'radio'].includes(type) ? 'kernel.wrong.choice' : 'kernel.wrong.missing');
  if (validity.typeMismatch) return t(type === 'email' ? 'kernel.error.NOT_EMAIL' : 'kernel.error.NO_ADDRESS');
  if (validity.tooShort) return t('kernel.wrong.short', { count: control.minLength });
  if (validity.rangeUnderflow) return bound(control, 'early', 'least', control.min);
  if (validity.rangeOverflow) return bound(control, 'late', 'most', control.max);
  if (validity.stepMismatch) return t('kernel.wrong.number');
  return control.validationMessage;
}

/** The words for a bound that was passed: of a day, or of a number. */
function bound({ type }, ofDay, ofNumber, value) {
  if (type === 'number') return tOf('kernel.wrong', ofNumber, { [ofNumber]: value });
  return tOf('kernel.wrong', ofDay, { day: type === 'date' ? longDay(value, value) : value });
}
