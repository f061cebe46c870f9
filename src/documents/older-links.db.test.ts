import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { type OpenDatabase, openDatabase } from "#db/open-database.ts";
import { withClient } from "#db/roles.ts";
import { throwAwayDirectory } from "#db/throw-away-server.ts";

const directory = throwAwayDirectory();
let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openDatabase({ data: directory, as: "bare", durable: false });
}, 60_000);
afterAll(() => opened.close());

test("links written before stubs get theirs, what two issuers numbered alike apart", async () => {
  await migrate(opened.access.owner, { upTo: 9 });
  const rows = await withClient(opened.access.owner, async (client) => {
    await client.query(`
      insert into file_blob (sha256, byte_size, media_type) values (repeat('a', 64), 1, 'text/plain');
      insert into document (id, file_sha256, file_name, format, number, issued_on, source_text, search_key)
        values ('00000000-0000-4000-8000-000000000001', repeat('a', 64), 'a.txt', 'text', '21-KH/ĐU', '2026-02-03', 'x', 'x');
      insert into document_link (document_id, kind, position, number, issued_on, issuer) values
        ('00000000-0000-4000-8000-000000000001', 'cites', 0, '57-NQ/TW', '2024-12-22', 'Bộ Chính trị'),
        ('00000000-0000-4000-8000-000000000001', 'cites', 1, '57 - NQ/TW', '2024-12-22', 'Bộ Chính trị'),
        ('00000000-0000-4000-8000-000000000001', 'cites', 2, '05-KH/ĐU', '2026-01-05', 'Đảng ủy xã A'),
        ('00000000-0000-4000-8000-000000000001', 'cites', 3, '05-KH/ĐU', '2026-01-05', 'Đảng ủy xã B'),
        ('00000000-0000-4000-8000-000000000001', 'cites', 4, '14-TB/ĐU', null, null);
    `);
    await migrate(opened.access.owner);
    const found = await client.query(`select l.position, d.number_key, d.issuer from document_link l
      left join document d on d.id = l.linked_document_id and d.format = 'stub' order by l.position`);
    return found.rows;
  });
  expect(rows).toEqual([
    { position: 0, number_key: "57 nq tw", issuer: "Bộ Chính trị" },
    { position: 1, number_key: "57 nq tw", issuer: "Bộ Chính trị" },
    { position: 2, number_key: "05 kh du", issuer: "Đảng ủy xã A" },
    { position: 3, number_key: "05 kh du", issuer: "Đảng ủy xã B" },
    { position: 4, number_key: null, issuer: null },
  ]);
}, 60_000);
