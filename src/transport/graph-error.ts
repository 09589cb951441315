/**
 * Graph answered and the answer is of no use: a status other than 2xx, a body of another shape (`malformed`), or a
 * link that leaves the configured root and would take the token elsewhere (`foreign`).
 */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: 'status' | 'malformed' | 'foreign';
  /** The HTTP status; 0 where there was none. */
  readonly status: number;

  constructor(code: 'status' | 'malformed' | 'foreign', status = 0) {
    super(code === 'status' ? `status ${status}` : code);
    this.code = code;
    this.status = status;
  }
}
