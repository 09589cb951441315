import { writeFileSync } from 'node:fs';

/**
 * The peer of `lists build`: DuckDB reads the same file, follows the nesting with a recursive query and counts distinct
 * people. Not a dependency, it is 70 MB: `npm install --no-save @duckdb/node-api@1.5.6-r.1`.
 */
const packageName = '@duckdb/node-api';

type Connection = { readonly run: (sql: string) => Promise<unknown> };
type DuckDb = {
  readonly DuckDBInstance: {
    readonly create: () => Promise<{ readonly connect: () => Promise<Connection> }>;
  };
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const query = (file: string, out: string, domain: string): string => `
  copy (
    with recursive
      rows as materialized (
        select lower(list) as list, lower(member) as member
        from read_csv(${quoted(file)}, header = true, all_varchar = true)
      ),
      lists as materialized (select distinct list from rows),
      nests as materialized (select distinct list, member from rows semi join lists on member = lists.list),
      people as materialized (select list, member from rows anti join lists on member = lists.list),
      holds(list, inner_list) as (
        select list, list from lists
        union
        select holds.list, nests.member from holds join nests on nests.list = holds.inner_list
      )
    select holds.list, count(distinct member) as people,
      count(distinct member) filter (not member like ${quoted(`%@${domain}`)}) as external
    from holds left join people on people.list = holds.inner_list
    group by holds.list
  ) to ${quoted(out)} (header true)`;

/** Run in a process of its own: file of memberships, file to write, internal domain. */
const [file = '', out = '', domain = ''] = process.argv.slice(2);
const { DuckDBInstance } = (await import(packageName)) as DuckDb;
const connection = await (await DuckDBInstance.create()).connect();
await connection.run(query(file, out, domain));
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
writeFileSync(
  1,
  JSON.stringify({ megabytes: maxRSS / 1000, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }),
);
