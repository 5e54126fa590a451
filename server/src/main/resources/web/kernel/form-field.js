/**
 * A field of a form, with its label and what is wrong with it. It draws nothing but the error, beside what is typed into:
 * once somebody has left the field, never before, and gone as soon as it is mended. On sending, every field that is not
 * right says so, and the first of them gets the focus.
 */
import { errorText } from './texts.js';
import { wrongIn } from './wrong.js';

const CONTROLS = 'input, select, textarea';

class FormField extends HTMLElement {
  #problem;
  #error;
  #fresh = false;
  #typed = false;
  #left = false;
  #over;

  /** The words for a problem, where a form has better ones than those that are said everywhere. */
  words = errorText;
  /** Whether the server judges while one writes, so that a problem waits until the field is left. */
  live = false;

  /** Whether nobody has written here yet: then a problem of a live field waits for that too. */
  set fresh(fresh) {
    this.#fresh = fresh;
    this.#judgeSoon();
  }

  /** What the server has found, as `{ code }`; it stands until something else is typed. */
  set problem(problem) {
    this.#problem = problem;
    this.#judgeSoon();
  }

  connectedCallback() {
    this.#over = new AbortController();
    const { signal } = this.#over;
    this.addEventListener('input', this.#type, { signal });
    this.addEventListener('change', this.#type, { signal });
    this.addEventListener('focusout', this.#leave, { signal });
    this.addEventListener('invalid', this.#refuse, { signal, capture: true });
    this.closest('form')?.addEventListener('reset', this.#forget, { signal });
  }

  disconnectedCallback() {
    this.#over.abort();
  }

  get #control() {
    return this.querySelector(CONTROLS);
  }

  #type = ({ target, type }) => {
    this.#typed = true;
    // A browser takes spaces for a text, the server does not.
    if (target.required && 'maxLength' in target) target.setCustomValidity(target.value && !target.value.trim() ? ' ' : '');
    // To leave a field is no answer to what was found in it while one was there.
    if (!this.live && type === 'input') this.#problem = undefined;
    if (this.#error?.isConnected) this.#judge();
  };

  /** Judges what one has left; when a button was pressed for it, after that, so that it does not move away beneath. */
  #leave = () => {
    const judge = () => {
      this.#left ||= this.#typed;
      this.#judge();
    };
    if (this.ownerDocument.activeElement === this.#control) return;
    if (isPressed) addEventListener('pointerup', () => setTimeout(judge), { once: true });
    else judge();
  };

  /** Says it here and not as the browser would; gives the focus to the first such field of the form. */
  #refuse = (event) => {
    event.preventDefault();
    this.#left = true;
    this.#judge();
    const wrong = [...(event.target.form?.elements ?? [])].find((one) => one.willValidate && !one.validity.valid);
    if (wrong === event.target) focusOn(wrong);
  };

  /** Judges when what is in the field is drawn. */
  #judgeSoon() {
    queueMicrotask(() => this.#judge());
  }

  #judge() {
    const control = this.#control;
    if (!control) return;
    const words = this.#words(control);
    if (words) this.#say(control, words);
    else this.#hush(control);
  }

  #words(control) {
    if (this.#problem && !this.#mayWait(control)) return this.words(this.#problem);
    return this.#left ? wrongIn(control) : undefined;
  }

  #mayWait(control) {
    if (!this.live || this.#error?.isConnected) return false;
    return (this.#fresh && !this.#left) || this.ownerDocument.activeElement === control;
  }

  #say(control, words) {
    this.#error ??= Object.assign(document.createElement('p'), { className: 'field-error' });
    this.#error.id = `${control.id || control.name}-error`;
    this.#error.textContent = words;
    if (!this.#error.isConnected) [...this.children].find((child) => child.contains(control)).after(this.#error);
    this.classList.add('is-wrong');
    control.setAttribute('aria-invalid', 'true');
    describe(control, this.#error.id, true);
  }

  #hush(control) {
    if (!this.#error?.isConnected) return;
    this.#error.remove();
    this.classList.remove('is-wrong');
    control.removeAttribute('aria-invalid');
    describe(control, this.#error.id, false);
  }

  #forget = () => {
    this.#typed = this.#left = false;
    this.#problem = undefined;
    this.#judge();
  };
}

function describe(control, id, does) {
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  const all = does ? [id, ...others] : others;
  if (all.length > 0) control.setAttribute('aria-describedby', all.join(' '));
  else control.removeAttribute('aria-describedby');
}

let isPressed = false;
addEventListener('pointerdown', () => (isPressed = true), true);
for (const over of ['pointerup', 'pointercancel']) addEventListener(over, () => (isPressed = false), true);

customElements.define('form-field', FormField);

/** Gives the focus to the first field that says what is wrong with it; returns whether there is one. */
export function focusOnWrong(within) {
  const wrong = within.querySelector(`.is-wrong :is(${CONTROLS})`);
  if (wrong) focusOn(wrong);
  return Boolean(wrong);
}

function focusOn(control) {
  for (let fold = control.closest('details:not([open])'); fold; fold = fold.parentElement.closest('details:not([open])')) {
    fold.open = true;
  }
  control.focus();
}
