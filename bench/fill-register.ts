// A province's register at its full size, written as rows: 34 provinces and 3,321 communes with their bodies, 200 plans of 60
// indicators × 5 targets and 100 tasks, one of them the plan that 114 others carry out. Through the operations it would take an hour.
import { sql } from "kysely";
import pg from "pg";
import { createAccount } from "#accounts/operations/create-account.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { openDatabase } from "#db/open-database.ts";
import { inTransaction } from "#db/transaction.ts";
import { putFile } from "#files/store.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import { testActor } from "#organisations/testing.ts";
import { fillCascade, fillDesk, fillSuccession } from "./fill-neighbours.ts";

export const password = "cầu treo qua suối lớn";
export const sizes = {
  provinces: 34,
  communes: 3_321,
  departments: 45,
  plans: 200,
  carriedOut: 114,
  indicators: 60,
  tasks: 100,
} as const;

const heads = ["Tỷ lệ", "Số", "Tỷ trọng", "Mức độ", "Tổng số", "Chỉ số"];
const things = [
  ...["hồ sơ công việc xử lý trên môi trường mạng", "thủ tục hành chính toàn trình", "hộ gia đình có cáp quang"],
  ...["doanh nghiệp dùng hợp đồng điện tử", "cán bộ được bồi dưỡng kỹ năng số", "sáng kiến được công nhận"],
  ...[
    "trạm y tế dùng bệnh án điện tử",
    "trường học dạy trực tuyến được",
    "điểm truy cập không dây công cộng",
    "đề tài được ứng dụng",
  ],
];
const scopes = ["trên địa bàn", "của cấp xã", "tại các thôn", "trong khu công nghiệp", "của cơ quan đảng", "của ngành giáo dục"];

/** Sixty names, all different, the same in every plan: what one plan asks of another. */
const names = Array.from({ length: sizes.indicators }, (_, at) => {
  const head = heads[at % heads.length] ?? "";
  return `${head} ${things[at % things.length] ?? ""} ${scopes[Math.floor(at / things.length) % scopes.length] ?? ""}`;
});
const works = Array.from({ length: sizes.tasks }, (_, at) => {
  const verb = ["Xây dựng", "Triển khai", "Rà soát", "Tổ chức"][at % 4] ?? "";
  return `${verb} ${things[at % things.length] ?? ""} ${scopes[at % scopes.length] ?? ""}, nội dung ${at + 1}`;
});

/** Bodies with a name and a place each: one at the top, under it provinces, then communes, under the first province its departments. */
async function fillBodies(db: Database): Promise<void> {
  const { provinces, communes, departments } = sizes;
  await sql`
    with given as (
      select 't' as key, 'Ban Chỉ đạo' as name, 'party-committee' as kind, 'central' as level, null as above
      union all
      select 'p' || n, 'Tỉnh uỷ ' || n, 'party-committee', 'province', 't' from generate_series(1, ${provinces}) n
      union all
      select 'c' || n, 'Đảng uỷ xã ' || n, 'party-committee', 'commune', 'p' || (case when n <= ${sizes.carriedOut} then 1 else 1 + n % ${provinces} end)
        from generate_series(1, ${communes}) n
      union all
      select 'd' || n, 'Sở thứ ' || n, 'department', 'province', 'p1' from generate_series(1, ${departments}) n
    ), named as materialized (select *, gen_random_uuid() as id from given),
    bodies as (insert into organisation (id, kind, level, official_code) select id, kind, level, key from named returning id),
    called as (insert into organisation_name (organisation_id, name, search_key) select n.id, n.name, replace(replace(replace(replace(replace(lower(n.name),
        'tỉnh uỷ', 'tinh uy'), 'ban chỉ đạo', 'ban chi dao'), 'đảng uỷ xã', 'dang uy xa'), 'sở thứ', 'so thu'), '  ', ' ') from named n join bodies using (id) returning 1)
    insert into organisation_place (organisation_id, line, parent_id)
    select n.id, 'party', a.id from named n join bodies using (id) left join named a on a.key = n.above
  `.execute(db);
}

async function fillPlans(db: Database): Promise<void> {
  const sha = await inTransaction(db, (tx) => putFile(tx, Buffer.from("Kế hoạch của một tỉnh"), "text/plain"));
  const owners = sql`
    select o.id, case when o.official_code = 'p1' then 0 else substr(o.official_code, 2)::int end as nth from organisation o
    where o.official_code = 'p1' or (o.official_code like 'c%' and substr(o.official_code, 2)::int < ${sizes.plans})`;
  await sql`
    with owner as (${owners}), made as materialized (select gen_random_uuid() as document_id, gen_random_uuid() as plan_id, id, nth from owner),
    papers as (
      insert into document (id, file_sha256, file_name, format, number, type, issued_on, source_text, search_key)
      select document_id, ${sha}, 'ke-hoach.txt', 'text', nth || '-KH/ĐU', 'Kế hoạch', '2025-09-05', 'Kế hoạch', nth || ' kh du' from made returning id)
    insert into plan (id, document_id, organisation_id, title, state, search_key)
    select plan_id, document_id, m.id, 'Kế hoạch số ' || nth || ' thực hiện nghị quyết', 'in-force', 'ke hoach so ' || nth from made m join papers p on p.id = m.document_id
  `.execute(db);
  await sql`
    insert into indicator (plan_id, position, name, search_key, group_code, unit, measure_kind, direction, accumulation, frequency,
      time_aggregation, unit_aggregation, record_state)
    select p.id, n.at, n.name, n.key, (array['infrastructure', 'resources', 'science', 'innovation', 'digital'])[1 + n.at % 5], '%', 'count', 'up', 'state',
      'quarterly', 'last', 'sum', 'confirmed'
    from plan p cross join unnest(${names}::text[], ${names.map(fold)}::text[]) with ordinality n(name, key, at)
  `.execute(db);
  await sql`
    insert into target (indicator_id, milestone_year, operator, value, raw, from_line, to_line, span_from, span_to)
    select i.id, y, '>=', 50 + 8 * (y - 2026) + (i.position + length(p.title)) % 7, 'đạt', 1, 1, 0, 8
    from indicator i join plan p on p.id = i.plan_id cross join generate_series(2026, 2030) y
  `.execute(db);
  await sql`insert into indicator_assignment (indicator_id, organisation_id) select i.id, p.organisation_id from indicator i join plan p on p.id = i.plan_id`.execute(
    db,
  );
  await sql`
    insert into task (plan_id, position, number, text, search_key, schedule_kind, schedule_to, schedule_text, due_on, raw, from_line, to_line, span_from, span_to, record_state)
    select p.id, n.at, n.at::text, n.text, n.key, 'year', '2026', 'Năm 2026', '2026-12-31', n.text, 1, 1, 0, 8, 'confirmed'
    from plan p cross join unnest(${works}::text[], ${works.map(fold)}::text[]) with ordinality n(text, key, at)
  `.execute(db);
  await sql`
    insert into task_assignment (task_id, role, position, organisation_id) select t.id, 'lead', 0, p.organisation_id from task t join plan p on p.id = t.plan_id
  `.execute(db);
}

/** What PostgreSQL does by itself within minutes: it counts its rows and tidies up. The application's role may not ask for it. */
async function analyse(): Promise<void> {
  const client = new pg.Client({ ...opened.access.admin, database: opened.access.database });
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}

const [data = ""] = process.argv.slice(2);
const opened = await openDatabase({ data, as: "visitor" });
const db = opened.app;
await fillBodies(db);
await fillPlans(db);
await fillCascade(db, sizes.carriedOut);
await fillSuccession(db);
const deskPlanId = await fillDesk(db);
await analyse();
const { rows } = await sql<{
  planId: string;
  organisationId: string;
  topId: string;
  communeId: string;
  oldestId: string;
  indicatorId: string;
}>`
  select p.id as plan_id, p.organisation_id, (select id from organisation where official_code = 't') as top_id,
    (select id from organisation where official_code = 'c7') as commune_id,
    (select id from organisation where official_code = 'o4-7') as oldest_id,
    (select i.id from indicator i where i.plan_id = p.id order by i.position limit 1) as indicator_id
  from plan p join organisation o on o.id = p.organisation_id where o.official_code = 'p1' and p.state = 'in-force'
`.execute(db);
const found = rows[0];
if (found === undefined) throw new Error("the register was not filled");
/** A person of the first province, and one at the top, whose reach is every body there is. */
const people = [
  ["officer", "can-bo", found.organisationId],
  ["administrator", "quan-tri", found.topId],
] as const;
for (const [role, login, organisationId] of people) {
  const grants = [{ role, organisationId: asId<"organisation">(organisationId) }] as const;
  await makeChange(db, testActor, (change) => createAccount(change, { login, name: login, grants, password }));
}
process.stdout.write(`${JSON.stringify({ ...found, deskPlanId, officer: "can-bo", administrator: "quan-tri", password })}\n`);
await opened.close();
process.exit(0);
