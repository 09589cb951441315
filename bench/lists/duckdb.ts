import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

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

/** Addresses become numbers first: distinct texts would take many times as long. */
const queries = (file: string, out: string, domain: string): readonly string[] => [
  `set temp_directory = ${quoted(tmpdir())}`,
  `create table rows as
    select lower(list) as list, lower(member) as member
    from read_csv(${quoted(file)}, header = true, all_varchar = true)`,
  `create table addresses as
    select address, row_number() over ()::integer as id, not address like ${quoted(`%@${domain}`)} as is_external
    from (select list as address from rows union select member from rows)`,
  `create table edges as
    select of_list.id as list, of_member.id as member, of_member.is_external
    from rows
    join addresses of_list on of_list.address = rows.list
    join addresses of_member on of_member.address = rows.member`,
  'drop table rows',
  'create table lists as select distinct list from edges',
  'create table nests as select distinct list, member from edges where member in (select list from lists)',
  'create table people as select list, member, is_external from edges where member not in (select list from lists)',
  `create table holds as
    with recursive holds(list, inner_list) as (
      select list, list from lists
      union
      select holds.list, nests.member from holds join nests on nests.list = holds.inner_list
    )
    select * from holds`,
  `copy (
    select address, count(distinct member) as people, count(distinct member) filter (people.is_external) as external
    from holds left join people on people.list = holds.inner_list
    join addresses on addresses.id = holds.list
    group by address
  ) to ${quoted(out)} (header true)`,
];

/** Run in a process of its own: file of memberships, file to write, internal domain. */
const [file = '', out = '', domain = ''] = process.argv.slice(2);
const { DuckDBInstance } = (await import(packageName)) as DuckDb;
const connection = await (await DuckDBInstance.create()).connect();
for (const sql of queries(file, out, domain)) await connection.run(sql);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
writeFileSync(
  1,
  JSON.stringify({ megabytes: maxRSS / 1000, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }),
);
