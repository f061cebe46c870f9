import type pg from "pg";

export type CatalogueColumn = {
  readonly name: string;
  readonly type: string;
  readonly typeName: string;
  readonly isArray: boolean;
  readonly notNull: boolean;
  readonly defaultExpression: string | null;
  /** "a" always, "d" by default, "" none: an identity column; "s" a generated stored column. */
  readonly identity: string;
  readonly generated: string;
};

export type CatalogueTable = {
  readonly name: string;
  /** r table, p partitioned, v view, m materialised view */
  readonly kind: string;
  readonly columns: readonly CatalogueColumn[];
  readonly constraints: readonly {
    readonly name: string;
    readonly kind: string;
    readonly definition: string;
    readonly columns: readonly string[];
  }[];
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
  readonly grants: readonly string[];
  readonly viewDefinition: string | null;
};

export type Catalogue = {
  readonly extensions: readonly string[];
  readonly collations: readonly string[];
  readonly tables: readonly CatalogueTable[];
  readonly functions: readonly { readonly definition: string; readonly grants: readonly string[] }[];
};

const own = (kind: string, id: string) =>
  `not exists (select from pg_depend d where d.classid = '${kind}'::regclass and d.objid = ${id} and d.deptype = 'e')`;

/** Everything in schema public that the migrations made, in an order that does not depend on when it was made. */
export async function readCatalogue(client: pg.ClientBase): Promise<Catalogue> {
  const all = async <T extends pg.QueryResultRow>(sql: string) => (await client.query<T>(sql)).rows;
  const extensions = await all<{ name: string }>(
    "select extname as name from pg_extension where extname <> 'plpgsql' order by 1",
  );
  const collations = await all<{ line: string }>(
    `select format('%s provider %s locale %s', collname, collprovider, coalesce(colllocale, collcollate)) as line
       from pg_collation c where collnamespace = 'public'::regnamespace and ${own("pg_collation", "c.oid")} order by 1`,
  );
  const functions = await all<{ definition: string; grants: string[] | null }>(
    `select pg_get_functiondef(p.oid) as definition,
            (select array_agg(format('grant %s to %s', lower(privilege_type), coalesce(nullif(grantee::regrole::text, '-'), 'public')) order by 1)
               from aclexplode(p.proacl) where grantee <> p.proowner) as grants
       from pg_proc p where pronamespace = 'public'::regnamespace and prokind in ('f', 'p') and ${own("pg_proc", "p.oid")} order by p.proname, 1`,
  );
  return {
    extensions: extensions.map(({ name }) => name),
    collations: collations.map(({ line }) => line),
    tables: await readTables(client),
    functions: functions.map(({ definition, grants }) => ({ definition, grants: grants ?? [] })),
  };
}

async function readTables(client: pg.ClientBase): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(`
    select c.relname as name, c.relkind as kind,
      (select jsonb_agg(jsonb_build_object(
          'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'typeName', coalesce(e.typname, t.typname), 'isArray', e.oid is not null,
          'notNull', a.attnotnull, 'identity', a.attidentity, 'generated', a.attgenerated,
          'defaultExpression', pg_get_expr(d.adbin, d.adrelid)) order by a.attnum)
        from pg_attribute a
        join pg_type t on t.oid = a.atttypid
        left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('name', k.conname, 'kind', k.contype, 'definition', pg_get_constraintdef(k.oid, true),
          'columns', (select coalesce(jsonb_agg(attname order by attname), '[]') from pg_attribute where attrelid = k.conrelid and attnum = any (k.conkey)))
          order by k.conname)
        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '[]') as constraints,
      coalesce((select jsonb_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text)
        from pg_index i where i.indrelid = c.oid
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))), '[]') as indexes,
      coalesce((select jsonb_agg(pg_get_triggerdef(g.oid, true) order by g.tgname)
        from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal), '[]') as triggers,
      coalesce((select jsonb_agg(line order by line) from (
          select format('grant %s to %s', string_agg(lower(x.privilege_type), ', ' order by x.privilege_type),
                        coalesce(nullif(x.grantee::regrole::text, '-'), 'public')) as line
          from aclexplode(c.relacl) x where x.grantee <> c.relowner group by x.grantee) as lines), '[]') as grants,
      case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as "viewDefinition"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and ${own("pg_class", "c.oid")}
    order by c.relname`);
  return rows;
}
