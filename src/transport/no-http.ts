import type { Http } from '../ports';
import { HttpError } from './http-error';

/** For a runtime that has neither fetch nor XMLHttpRequest: every source is unreachable. */
export const noHttp: Http = ({ url }) => Promise.reject(new HttpError('network', url));
