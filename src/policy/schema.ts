import {
  array,
  boolean,
  exactOptional,
  nullable,
  object,
  optional,
  type GenericSchema,
  type InferOutput,
  type ObjectEntries,
} from 'valibot';
import {
  action,
  address,
  budget,
  domain,
  guid,
  headers,
  httpsUrl,
  listSize,
  oneOf,
  people,
  replies,
  someText,
  text,
  texts,
  until,
  webUrl,
  windowMinutes,
} from './fields';

/** An object; where a key that must be there is missing, that key's own message is used. */
const keys = <Entries extends ObjectEntries>(entries: Entries) =>
  object(entries, ({ path }) => {
    const missing = path === undefined ? undefined : entries[String(path[0].key)];
    const message = missing !== undefined && 'message' in missing ? missing.message : undefined;
    return typeof message === 'string' ? message : 'an object';
  });

const listOf = <Item extends GenericSchema>(item: Item) => array(item, 'a list');

const flag = (isOn: boolean) => optional(boolean('true or false'), isOn);

const warnAndConfirm = { warn: exactOptional(people), confirm: exactOptional(people) };
const steps = keys({ ...warnAndConfirm, block: exactOptional(people) });

const graph = keys({
  clientId: guid,
  authority: optional(httpsUrl, 'https://login.microsoftonline.com/organizations'),
  root: optional(webUrl, 'https://graph.microsoft.com/v1.0'),
  mailTips: flag(true),
  groups: flag(true),
  conversations: flag(true),
});

const listRule = keys({
  address,
  size: exactOptional(listSize),
  action: exactOptional(action),
  allowedSenders: optional(listOf(address), []),
  note: optional(texts, {}),
});

const hold = keys({
  id: exactOptional(someText),
  until,
  lists: optional(listOf(address), []),
  subjects: optional(listOf(someText), []),
  message: optional(texts, {}),
});

/**
 * policy.json, the one definition: the parser, the defaults, the JSON Schema and the test of docs/policy.md all come
 * from here. Keys it does not name are ignored. It holds no transformations, so what it accepts is the file as written.
 */
export const policySchema = keys({
  $schema: optional(text),
  revision: optional(text, '2026-11-21.1'),
  mode: optional(oneOf(['enforce', 'monitor']), 'enforce'),
  budgetMs: optional(budget, 3000),
  internalDomains: optional(listOf(domain), ['contoso.example']),
  thresholds: optional(
    keys({
      new: optional(steps, { warn: 250, confirm: 2500, block: 25_000 }),
      replyAll: optional(steps, { warn: 50, confirm: 500, block: 5000 }),
      meeting: optional(steps, { warn: 250, confirm: 2500, block: 25_000 }),
    }),
    {},
  ),
  externalVisible: optional(keys(warnAndConfirm), { warn: 25, confirm: 250 }),
  whenUnknown: optional(
    keys({ unlisted: optional(action, 'confirm'), unreachable: optional(action, 'warn') }),
    {},
  ),
  storm: optional(
    keys({
      windowMinutes: optional(windowMinutes, 60),
      replies: optional(replies, 5),
      minAudience: optional(people, 100),
      action: optional(action, 'block'),
    }),
    {},
  ),
  lists: optional(listOf(listRule), []),
  exemptSenders: optional(listOf(keys({ address, until: exactOptional(until) })), []),
  confirmReason: optional(oneOf(['none', 'optional', 'required']), 'optional'),
  moderatedLists: optional(oneOf(['count', 'ignore']), 'count'),
  holds: optional(listOf(hold), []),
  sources: optional(
    keys({
      publishedSizes: flag(true),
      graph: optional(nullable(graph), null),
      exchange: flag(false),
    }),
    {},
  ),
  support: optional(nullable(keys({ url: webUrl })), null),
  audit: optional(
    nullable(
      keys({
        endpoint: webUrl,
        record: optional(oneOf(['held', 'all']), 'held'),
        headers: optional(headers, {}),
      }),
    ),
    null,
  ),
});

/** The file as written, with every default filled in. */
export type PolicyFile = InferOutput<typeof policySchema>;
