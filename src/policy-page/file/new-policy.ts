import type { OpenFile } from '../draft/history';

/** What the page begins with where no policy lies beside it. `now` in ms since 1970. */
export const newPolicy = (now: number): OpenFile => ({
  name: 'policy.json',
  saved: `${JSON.stringify(
    {
      $schema: './policy.schema.json',
      revision: `${new Date(now).toISOString().slice(0, 10)}.1`,
      mode: 'monitor',
    },
    null,
    2,
  )}\n`,
  handle: null,
});
