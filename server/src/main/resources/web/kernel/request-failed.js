/**
 * An error that says why an operation gave no answer. `code` is one of the texts' `kernel.error` family; `payload` is
 * what a mutation answered when it refused.
 */
export class RequestFailed extends Error {
  constructor(code, payload) {
    super(code);
    this.code = code;
    this.payload = payload;
  }
}
