import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "./testing.ts";
import { inTransaction } from "./transaction.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

describe("what the application gets from the database", () => {
  test("exact numbers and days arrive as text, moments as ISO text, whole numbers as numbers", async () => {
    const { rows } = await sql`
      select 0.10::numeric as share, date '2026-03-31' as due_on, timestamptz '2026-03-31 23:30:00.123456+07' as told_at,
             9007199254740991::bigint as many, array[1.50]::numeric[] as shares, array[date '2026-01-02'] as days,
             '{"due_on": 1}'::jsonb as kept`.execute(db.database);
    expect(rows).toEqual([
      {
        share: "0.10",
        dueOn: "2026-03-31",
        toldAt: "2026-03-31T16:30:00.123456Z",
        many: 9007199254740991,
        shares: ["1.50"],
        days: ["2026-01-02"],
        kept: { due_on: 1 },
      },
    ]);
  });

  test.each(["2026-01-02T03:04:05.000Z", "2026-01-02T03:04:05.120Z", "2026-01-02T03:04:05.123Z"])(
    "the moment %s comes back as it was written",
    async (moment) => {
      const { rows } = await sql`select ${moment}::timestamptz as moment`.execute(db.database);
      expect(rows).toEqual([{ moment }]);
    },
  );

  test("a whole number that JavaScript cannot hold is an error, not a wrong number", async () => {
    await expect(sql`select 9007199254740993::bigint as many`.execute(db.database)).rejects.toThrow("beyond 2^53");
  });

  test("the application can neither change audit records nor the tables", async () => {
    await expect(db.database.updateTable("auditRecord").set({ reason: "x" }).execute()).rejects.toThrow("permission denied");
    await expect(db.database.deleteFrom("auditRecord").execute()).rejects.toThrow("permission denied");
    await expect(sql`alter table audit_record add column x text`.execute(db.database)).rejects.toThrow("must be owner");
    await expect(sql`create table x (y text)`.execute(db.database)).rejects.toThrow("permission denied");
  });
});

describe("a transaction", () => {
  test("happens whole or not at all", async () => {
    const failing = inTransaction(db.database, async (tx) => {
      await tx.insertInto("setting").values({ key: "half", value: "1" }).execute();
      throw new Error("second thoughts");
    });
    await expect(failing).rejects.toThrow("second thoughts");
    expect(await db.database.selectFrom("setting").selectAll().where("key", "=", "half").execute()).toEqual([]);
  });

  test("two that lock each other out both come through, one on its second try", async () => {
    await db.database
      .insertInto("setting")
      .values([
        { key: "a", value: "0" },
        { key: "b", value: "0" },
      ])
      .execute();
    const add = (first: string, second: string) =>
      inTransaction(db.database, async (tx) => {
        for (const key of [first, second]) {
          await tx
            .updateTable("setting")
            .set({ value: sql`to_jsonb((value #>> '{}')::int + 1)` })
            .where("key", "=", key)
            .execute();
          await sql`select pg_sleep(0.1)`.execute(tx);
        }
      });
    await Promise.all([add("a", "b"), add("b", "a")]);
    const rows = await db.database.selectFrom("setting").select("value").where("key", "in", ["a", "b"]).execute();
    expect(rows.map(({ value }) => value)).toEqual([2, 2]);
  });
});
