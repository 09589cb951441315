import { filterTokens, syntaxError, type Token } from './filter-tokens';
import { badRequest, failure, GraphRefusal } from './graph-message';

const operators = ['eq', 'ge', 'gt', 'le', 'lt'] as const;
type Operator = (typeof operators)[number];

export type Clause = {
  readonly property: string;
  readonly operator: Operator;
  readonly value: string;
};

const isOperator = (text: string): text is Operator => operators.some((one) => one === text);

const texts = ['internetMessageId', 'conversationId', 'subject'];
const times = ['receivedDateTime', 'sentDateTime', 'createdDateTime'];

const date = /^\d{4}-\d\d-\d\dT/;

// Seen in microsoft-graph-explorer-v4#3957, for a filter on toRecipients.
const invalidNodes = (): GraphRefusal =>
  new GraphRefusal(
    failure(
      400,
      'ErrorInvalidUrlQueryFilter',
      'The query filter contains one or more invalid nodes.',
    ),
  );

const incompatible = (left: string, right: string, operator: Operator): GraphRefusal => {
  const words = { eq: 'Equal', ge: 'GreaterThanOrEqual', gt: 'GreaterThan' };
  const kind = { ...words, le: 'LessThanOrEqual', lt: 'LessThan' }[operator];
  return new GraphRefusal(
    badRequest(
      `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${kind}'.`,
    ),
  );
};

const checkTypes = ({ property, operator, value }: Clause, literal: Token): void => {
  if (texts.includes(property) && literal.kind !== 'string')
    throw incompatible('Edm.String', 'Edm.DateTimeOffset', operator);
  if (times.includes(property) && literal.kind !== 'word')
    throw incompatible('Edm.DateTimeOffset', 'Edm.String', operator);
  if (times.includes(property) && Number.isNaN(Date.parse(value)))
    throw new GraphRefusal(badRequest(`Invalid filter clause: '${value}' is no date.`));
};

/** Comparisons joined by `and`, the part of OData that is modelled for messages. */
export const parseMessagesFilter = (text: string): readonly Clause[] => {
  const tokens = filterTokens(text);
  const clauses: Clause[] = [];
  for (let place = 0; ; place += 4) {
    const [property, operator, literal, next] = tokens.slice(place, place + 4);
    if (property?.kind !== 'word' || operator === undefined || literal === undefined)
      throw syntaxError(property?.at ?? text.length, text);
    // A path or a function, some of which Graph knows and the simulator does not.
    if (operator.kind === 'mark') throw invalidNodes();
    if (!isOperator(operator.text)) throw syntaxError(operator.at, text);
    if (![...texts, ...times].includes(property.text))
      throw new GraphRefusal(
        badRequest(
          `Invalid filter clause: Could not find a property named '${property.text}' on type 'microsoft.graph.message'.`,
        ),
      );
    if (literal.kind !== 'string' && !date.test(literal.text)) throw syntaxError(literal.at, text);
    const clause = { property: property.text, operator: operator.text, value: literal.text };
    checkTypes(clause, literal);
    clauses.push(clause);
    if (next?.kind === 'end') return clauses;
    if (next?.kind !== 'word' || next.text !== 'and')
      throw syntaxError(next?.at ?? text.length, text);
  }
};

const compare = (a: number, operator: Operator, b: number): boolean => {
  switch (operator) {
    case 'eq':
      return a === b;
    case 'ge':
      return a >= b;
    case 'gt':
      return a > b;
    case 'le':
      return a <= b;
    case 'lt':
      return a < b;
  }
};

/** Whether a message, as Graph shows it, fits; texts other than ids are compared without case. */
export const fits = (
  message: { readonly [name: string]: unknown },
  { property, operator, value }: Clause,
): boolean => {
  const found = message[property];
  if (typeof found !== 'string') return false;
  if (times.includes(property)) return compare(Date.parse(found), operator, Date.parse(value));
  return property === 'subject'
    ? found.toLowerCase() === value.toLowerCase()
    : found === value && operator === 'eq';
};
