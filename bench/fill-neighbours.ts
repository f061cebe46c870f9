// What hangs together in the register of the benchmark: the plans that carry another out, with their links; bodies that came of five
// generations of mergers; and a paper of five thousand candidates that nobody has looked at yet.
import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { inTransaction } from "#db/transaction.ts";
import { putFile } from "#files/store.ts";

export const generations = 5;
const lineages = 60;
const wide = { indicators: 3_500, tasks: 1_500 };

/** Every record of the plans below answers the one of the same position above; each tenth answer is only proposed. */
export async function fillCascade(db: Database, below: number): Promise<void> {
  await sql`
    insert into plan_superior (plan_id, superior_id, reason, state, decided_at)
    select p.id, s.id, 'tree', 'confirmed', now()
    from plan p join organisation o on o.id = p.organisation_id and o.official_code like 'c%' and substr(o.official_code, 2)::int <= ${below}
    cross join (select p.id from plan p join organisation o on o.id = p.organisation_id where o.official_code = 'p1') s
  `.execute(db);
  for (const kind of ["indicator", "task"]) {
    await sql`
      insert into ${sql.table(`${kind}_link`)} (${sql.ref(`${kind}_id`)}, superior_id, plan_id, superior_plan_id, score, state)
      select r.id, a.id, r.plan_id, a.plan_id, 0.9, case when r.position % 10 = 0 then 'proposed' else 'confirmed' end
      from plan_superior s join ${sql.table(kind)} r on r.plan_id = s.plan_id
      join ${sql.table(kind)} a on a.plan_id = s.superior_id and a.position = r.position
    `.execute(db);
  }
}

/** Sixty bodies of today, each with a line of five bodies before it; every ten years the older one became part of the younger. */
export async function fillSuccession(db: Database): Promise<void> {
  await sql`
    with heir as (
      select o.id, substr(o.official_code, 2)::int as nth from organisation o
      where o.official_code like 'c%' and substr(o.official_code, 2)::int <= ${lineages}
    ), old as materialized (
      select gen_random_uuid() as id, nth, age, make_date(2025 - 10 * age, 7, 1) as ends from heir cross join generate_series(0, ${generations - 1}) age
    ), bodies as (insert into organisation (id, kind, level, official_code) select id, 'party-committee', 'commune', 'o' || age || '-' || nth from old returning id),
    called as (insert into organisation_name (organisation_id, name, search_key, valid_to)
      select id, 'Đảng uỷ xã cũ ' || nth || ' đời ' || age, 'dang uy xa cu ' || nth || ' doi ' || age, ends from old join bodies using (id) returning 1),
    stood as (insert into organisation_place (organisation_id, line, parent_id, valid_to)
      select old.id, 'party', (select id from organisation where official_code = 'p1'), ends from old join bodies using (id) returning 1),
    happened as materialized (select gen_random_uuid() as event_id, old.* from old),
    event as (insert into change_event (id, kind, effective_from, decision) select event_id, 'merge', ends, 'sáp nhập' from happened join bodies using (id) returning id),
    originals as (insert into change_event_body (event_id, part, position, organisation_id)
      select event_id, 'original', 0, h.id from happened h join event e on e.id = h.event_id returning 1)
    insert into change_event_body (event_id, part, position, organisation_id)
    select h.event_id, 'resulting', 0, coalesce(younger.id, heir.id)
    from happened h join event e on e.id = h.event_id
    left join old younger on younger.nth = h.nth and younger.age = h.age - 1
    join heir on heir.nth = h.nth
  `.execute(db);
}

/** One draft of five thousand candidates, each with its passage in a source of that length. */
export async function fillDesk(db: Database): Promise<string> {
  const lines = Array.from({ length: wide.indicators + wide.tasks }, (_, at) =>
    `- Tỷ lệ hộ gia đình ở thôn thứ ${at + 1} dùng dịch vụ công trực tuyến toàn trình đạt từ 60% trở lên vào năm 2026 và 80% vào năm 2030;`.padEnd(
      159,
    ),
  );
  const source = lines.join("\n");
  const sha = await inTransaction(db, (tx) => putFile(tx, Buffer.from(source), "text/plain"));
  const { rows } = await sql<{ id: string }>`
    with paper as (
      insert into document (file_sha256, file_name, format, number, type, issued_on, source_text, search_key)
      values (${sha}, 'ban-ke.txt', 'text', '5000-KH/TU', 'Kế hoạch', '2026-01-05', ${source}, '5000 kh tu') returning id)
    insert into plan (document_id, organisation_id, title, state, search_key)
    select paper.id, o.id, 'Bản kê năm nghìn mục', 'draft', 'ban ke nam nghin muc' from paper, organisation o where o.official_code = 'p1' returning id
  `.execute(db);
  const planId = rows[0]?.id ?? "";
  await sql`
    with source as materialized (select at::int as line, trim(words) as words, (at::int - 1) * 160 as starts
      from unnest(${lines}::text[]) with ordinality given(words, at))
    , made as (
      insert into indicator (plan_id, position, row_label, name, search_key, group_code, group_title, unit, lead_texts, from_line, to_line, span_from, span_to, confidence, restored)
      select ${planId}, line, line::text, substr(words, 3, 90), 'ty le', 'digital', 'Mục ' || (line / 50), '%', array['Sở thứ ' || line % 45], line, line, starts, starts + length(words),
        jsonb_build_object('indicator', 0.6 + 0.4 * (line % 40) / 40.0, 'unit', 0.9), case when line % 3 = 0
          then jsonb_build_object('indicator', jsonb_build_object('raw', words, 'sure', true)) else '{}' end
      from source where line <= ${wide.indicators} returning id, position, span_from, span_to)
    insert into target (indicator_id, milestone_year, operator, value, unit, raw, from_line, to_line, span_from, span_to, confidence)
    select id, y, '>=', case when y = 2026 then 60 else 80 end, '%', 'đạt từ ' || y, position, position, span_from, span_to,
      jsonb_build_object('value', 0.95, 'op', 0.9, 'milestone', 0.97)
    from made cross join unnest(array[2026, 2030]) y
  `.execute(db);
  await sql`
    with source as materialized (select at::int as line, trim(words) as words, (at::int - 1) * 160 as starts
      from unnest(${lines}::text[]) with ordinality given(words, at))
    , made as (
      insert into task (plan_id, position, number, heading, text, search_key, schedule_kind, schedule_to, schedule_text, due_on, raw, from_line, to_line, span_from, span_to, confidence)
      select ${planId}, line, line::text, 'Mục ' || (line / 50), words, 'ty le', 'year', '2026', 'Năm 2026', '2026-12-31', words, line, line, starts, starts + length(words),
        jsonb_build_object('text', 0.97, 'leads', 0.6 + 0.4 * (line % 30) / 30.0, 'schedule', 0.9)
      from source where line > ${wide.indicators} returning id, position)
    insert into task_assignment (task_id, role, position, body_text)
    select id, role, at, 'Sở thứ ' || (made.position + at) % 45 from made cross join unnest(array['lead', 'support']) with ordinality r(role, at)
  `.execute(db);
  await sql`
    insert into finding (plan_id, position, kind, severity, rule, text, from_line, to_line)
    select ${planId}, at, 'number-unclear', case when at % 3 = 0 then 'info' else 'warning' end, 'doubtful-number', 'Con số chưa rõ', at * 12, at * 12 from generate_series(1, 400) at
  `.execute(db);
  return planId;
}
